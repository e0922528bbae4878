import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { isSealingLate, isWorkerSilent } from "@/lib/organisations/rules/health";
import type { SystemHealth } from "@/lib/organisations/types";
import { formatDateTime } from "@/lib/platform/i18n/format";

/** What needs an administrator's hand, each with what to do; or that nothing does. */
export function HealthAlerts({ health }: { health: SystemHealth }) {
  const t = useTranslations("admin.system");
  const locale = useLocale();
  const { audit, mails, now } = health;
  const late = isSealingLate(health) ? audit.oldestUnsealedAt : null;
  const silent = isWorkerSilent(health);
  return (
    <div className="stack mt-8">
      {silent && (
        <Alert tone="danger" title={t("workerSilentTitle")}>
          <p>{t("workerSilentBody")}</p>
        </Alert>
      )}
      {late && (
        <Alert tone="danger" title={t("unsealedTitle")}>
          <p>{t("unsealedBody", { time: formatDateTime(late, locale, now, { seconds: true }) })}</p>
        </Alert>
      )}
      {mails.failed > 0 && (
        <Alert tone="warning" title={t("mailFailedTitle", { count: mails.failed })}>
          <p>{t("mailFailedBody")}</p>
        </Alert>
      )}
      {!silent && !late && mails.failed === 0 && <Alert tone="success" title={t("fineTitle")} />}
    </div>
  );
}
