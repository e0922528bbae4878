import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { ReceiptView } from "@/lib/applications/types";
import { formatDateTime } from "@/lib/platform/i18n/format";

/** What the eligibility screening came to, and why; nothing as long as there is no result. */
export function ScreeningNotice({ receipt: { screening, now } }: { receipt: ReceiptView }) {
  const t = useTranslations("applications.receipt.screening");
  const locale = useLocale();
  if (!screening) return null;
  const time = formatDateTime(screening.screenedAt, locale, now);
  return (
    <Alert title={t(`${screening.result}.title`, { time })}>
      <p>{t(`${screening.result}.next`)}</p>
      {screening.reason && <p>{t("reason", { reason: screening.reason })}</p>}
    </Alert>
  );
}
