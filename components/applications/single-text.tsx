import { useLocale } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { choicesOf, type Answer, type SingleField } from "@/lib/applications/schema/answers";
import { formatNumber, formatWon } from "@/lib/platform/i18n/format-number";
import { inLanguage } from "@/lib/platform/localised";

/** One value or one cell that is not empty, as people read it. */
export function SingleText({ field, answer }: { field: SingleField; answer: Answer }) {
  const locale = useLocale();
  if (field.type === "single_choice" || field.type === "multiple_choice") {
    const chosen = choicesOf(answer);
    const labels = field.options.filter((option) => chosen.includes(option.value));
    // A value without words is shown as it is: what is masked, or was chosen from a list that has changed since.
    if (labels.length === 0) return chosen.join(", ");
    return labels.map((option, index) => (
      <span key={option.value}>
        {index > 0 && ", "}
        <LocalText text={option.label} />
      </span>
    ));
  }
  const text = String(answer);
  if (field.type === "money" && /^\d+$/.test(text)) {
    return <span className="num">{formatWon(text, locale)}</span>;
  }
  if (field.type === "number" && /^-?\d+$/.test(text)) {
    const unit = field.unit ? inLanguage(field.unit, locale).text : "";
    return <span className="num">{[formatNumber(BigInt(text)), unit].join(locale === "ko" ? "" : " ").trim()}</span>;
  }
  return <span className="doc__text">{text}</span>;
}
