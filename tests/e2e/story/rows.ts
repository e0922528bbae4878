import { inLanguage } from "../../../lib/platform/localised";
import { columnsOf, sourceLabels } from "../../../lib/programmes/rules/form-columns";
import type { FormField } from "../../../lib/programmes/schema/form-definition";
import type { Person } from "../support/person";
import { budget, member } from "./texts";

/** The cells of a team or a budget that the story fills in, in their order on the page, by their accessible names. */
export function cellsOf(one: FormField, { t, locale }: Pick<Person, "t" | "locale">): { name: string; text: string }[] {
  if (one.type === "team") {
    return columnsOf(one).flatMap((column) => {
      const text = member[column.id];
      const unit = column.type === "number" && column.unit ? ` (${inLanguage(column.unit, locale).text})` : "";
      const title = `${inLanguage(column.label, locale).text}${unit}`;
      return text ? [{ name: t("applications.rows.cell", { row: 1, column: title }), text }] : [];
    });
  }
  if (one.type !== "budget") return [];
  return budget.map(({ category, source, won }) => {
    const label = one.categories.find(({ value }) => value === category)?.label ?? { ko: category };
    const column = inLanguage(sourceLabels[source], locale).text;
    const words = { category: inLanguage(label, locale).text, column };
    return { name: t("applications.rows.budgetCell", words), text: won };
  });
}
