import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/platform/i18n/format-number";
import { inLanguage, type Localised } from "@/lib/platform/localised";
import { testsOf } from "@/lib/programmes/rules/form-conditions";
import type { FormField } from "@/lib/programmes/schema/form-definition";
import type { Condition, ConditionTest } from "@/lib/programmes/schema/form-parts";

/** When a field or a section is shown, in plain words. `fields`: those of the form, which the condition names. */
export function ConditionText({ condition, fields }: { condition: Condition; fields: readonly FormField[] }) {
  const t = useTranslations("programmes.form.when");
  const locale = useLocale();
  const quoted = (text: Localised | undefined) => t("quoted", { text: (text && inLanguage(text, locale).text) || "–" });

  function wordsOf(test: ConditionTest): string {
    const source = fields.find(({ id }) => id === test.field);
    const field = quoted(source?.label);
    if (!("equals" in test)) {
      const [least, most] = [test.atLeast, test.atMost].map(grouped);
      if (least && most) return t("between", { field, least, most });
      return least ? t("atLeast", { field, least }) : t("atMost", { field, most: most ?? "–" });
    }
    const options = source && "options" in source ? source.options : [];
    const chosen = options.filter(({ value }) => test.equals.includes(value)).map(({ label }) => quoted(label));
    return t("equals", { field, values: chosen.join(t("or")) || "–" });
  }

  const joint = "any" in condition ? t("or") : t("and");
  return t("shown", { tests: testsOf(condition).map(wordsOf).join(joint) });
}

/** With commas where it is whole; as it was typed elsewhere. */
const grouped = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{1,18}$/.test(text) ? formatNumber(BigInt(text)) : text;
