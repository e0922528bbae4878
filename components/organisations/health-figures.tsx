import { useLocale, useTranslations } from "next-intl";
import { StateMark } from "@/components/ui/badge";
import { Figures } from "@/components/ui/figures";
import { isWorkerSilent } from "@/lib/organisations/rules/health";
import type { SystemHealth } from "@/lib/organisations/types";
import { formatDateTime } from "@/lib/platform/i18n/format";

/** The five figures an administrator looks at first. */
export function HealthFigures({ health }: { health: SystemHealth }) {
  const t = useTranslations("admin.system");
  const locale = useLocale();
  const time = (moment: Date) => formatDateTime(moment, locale, health.now, { seconds: true });
  const { mails, audit } = health;
  const silent = isWorkerSilent(health);
  const mailNote = () => {
    if (!mails.leaving) return t("mailsKeptNote");
    if (mails.oldestQueuedAt) return t("mailsOldest", { time: time(mails.oldestQueuedAt) });
    return t("mailsFailed", { count: mails.failed });
  };
  return (
    <Figures
      items={[
        {
          label: t("database"),
          value: (
            <StateMark tone="ok" icon="check-circle">
              {t("answers")}
            </StateMark>
          ),
          note: t("databaseNote", { version: health.databaseVersion }),
        },
        {
          label: t("worker"),
          value: (
            <StateMark tone={silent ? "warn" : "ok"} icon={silent ? "alert" : "check-circle"}>
              {t(silent ? "silent" : "running")}
            </StateMark>
          ),
          note: health.workerSeenAt ? t("workerSeen", { time: time(health.workerSeenAt) }) : t("workerNever"),
        },
        {
          label: t(mails.leaving ? "mails" : "mailsKept"),
          value: mails.queued,
          note: mailNote(),
        },
        {
          label: t("audit"),
          value: audit.unsealed,
          note: audit.lastSealedAt
            ? t("auditNote", { time: time(audit.lastSealedAt), position: audit.position })
            : t("auditNever"),
        },
        { label: t("sessions"), value: health.sessions, note: t("sessionsNote") },
      ]}
    />
  );
}
