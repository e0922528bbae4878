import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { formatDeadline } from "@/lib/platform/i18n/format";
import type { ReceiptView } from "@/lib/applications/types";

/** The one sentence that matters: received, or taken back. */
export function ReceiptBanner({ receipt }: { receipt: ReceiptView }) {
  const t = useTranslations("applications.receipt");
  const locale = useLocale();
  const counts = receipt.current.counts;
  return (
    <div className="done">
      <span className="done__i">
        <Icon name={counts ? "check" : "dash"} />
      </span>
      <div>
        <h1>{t(counts ? "received" : "withdrawn")}</h1>
        <p>
          {t(moreOf(receipt), {
            deadline: formatDeadline(receipt.call.closesAt, locale, receipt.now),
          })}
        </p>
      </div>
    </div>
  );
}

/** A supplement is answered after the close, and what was withdrawn before it cannot be submitted after it. */
function moreOf({ current, call }: ReceiptView) {
  if (!current.counts) return call.phase === "OPEN" ? "withdrawnMore" : "withdrawnLate";
  return current.submittedAt < call.closesAt ? "receivedMore" : "supplementedMore";
}
