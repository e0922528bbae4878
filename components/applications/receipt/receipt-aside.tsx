import { useLocale, useTranslations } from "next-intl";
import { Timeline, type Moment } from "@/components/ui/timeline";
import { formatDate, formatDateTime } from "@/lib/platform/i18n/format";
import type { ReceiptView } from "@/lib/applications/types";

/** What happens next and when, as far as the call says. */
export function ReceiptAside({ receipt }: { receipt: ReceiptView }) {
  const t = useTranslations("applications.receipt.next");
  const locale = useLocale();
  const { call, now, status, current } = receipt;
  const closed = call.phase === "CLOSED";
  const screened = status === "ELIGIBLE" || status === "INELIGIBLE";
  const items: Moment[] = [
    { when: formatDateTime(current.submittedAt, locale, now), what: t("received"), state: "done" },
    {
      when: formatDateTime(call.closesAt, locale, now),
      what: t("close"),
      note: t("closeNote"),
      state: closed ? "done" : "now",
    },
    {
      when: t(screened ? "screeningDone" : "afterClose"),
      what: t("screening"),
      note: t(status === "INELIGIBLE" ? "ineligibleNote" : "screeningNote"),
      state: screened ? "done" : closed ? "now" : undefined,
    },
    {
      when: t("evaluationWhen"),
      what: t("evaluation"),
      note: t("evaluationNote"),
      state: status === "ELIGIBLE" ? "now" : undefined,
    },
    {
      when: call.resultsExpectedAt ? formatDate(call.resultsExpectedAt, locale, now) : t("resultsWhen"),
      what: t("results"),
      note: t("resultsNote"),
    },
  ];
  return (
    <aside className="next" aria-labelledby="h-next">
      <h2 id="h-next">{t("title")}</h2>
      <Timeline items={items} />
    </aside>
  );
}
