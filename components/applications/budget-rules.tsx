import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { budgetChecks, type BudgetCheck } from "@/lib/applications/rules/rows";
import type { AnswerRow } from "@/lib/applications/schema/answers";
import { formatNumber } from "@/lib/platform/i18n/format-number";
import type { RowField } from "@/lib/programmes/schema/form-definition";

/** What the call asks of the sums of a budget, each with what these rows come to. */
export function BudgetRules({ field, rows }: { field: RowField & { type: "budget" }; rows: readonly AnswerRow[] }) {
  const t = useTranslations("applications.rows");
  const checks = budgetChecks(field, rows);
  if (checks.length === 0) return null;
  return (
    <ul className="rules" aria-label={t("rules")}>
      {checks.map((check) => (
        <li key={check.rule} data-met={check.met}>
          <Icon name={check.met ? "check-circle" : "x-circle"} />
          <span>
            <Measure check={check} /> <span className="sr">{t(check.met ? "met" : "notMet")}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Measure({ check }: { check: BudgetCheck }) {
  const t = useTranslations("applications.rows.rule");
  const strong = (words: ReactNode) => <b className="num">{words}</b>;
  if (check.rule === "grant") {
    const [amount, maximum] = [formatNumber(check.amount), formatNumber(BigInt(check.maximum))];
    return t.rich("grant", { amount, maximum, b: strong });
  }
  const [share, minimum] = [(check.share / 10).toFixed(1), String(check.minimum / 10)];
  return t.rich(check.rule, { share, minimum, b: strong });
}
