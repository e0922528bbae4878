import { useLocale, useTranslations } from "next-intl";
import { inLanguage } from "@/lib/platform/localised";
import type { Reason } from "@/lib/selection/types";

/** A fixed phrase with its facts. `own`: for the applicant, who is not told another's points. */
export function ReasonText({ reason, own }: { reason: Reason; own?: boolean }) {
  const t = useTranslations("selection.reasons");
  const locale = useLocale();
  const { code, params } = reason;
  const words = { ...params, criterion: reason.criterion ? inLanguage(reason.criterion, locale).text : "–" };
  if (own && (code === "tie_won" || code === "tie_lost")) return t(`${code}_own`, words);
  return t(code, words);
}
