import type { RowField } from "../schema/form-definition";
import { budgetSources, type BudgetSource, type TableColumn } from "../schema/form-parts";

/** The columns of a field that is answered by rows: a table's own, or the fixed ones of a team and of a budget. */
export function columnsOf(field: RowField): TableColumn[] {
  switch (field.type) {
    case "table":
      return field.columns;
    case "team":
      return teamColumns;
    case "budget":
      return [
        { id: "category", type: "single_choice", label: { ko: "비목", en: "Category" }, required: true, options: field.categories },
        { id: "basis", type: "short_text", label: { ko: "산출 근거", en: "Basis" }, required: false, maxLength: 200 },
        ...sourcesOf(field).map((source) => ({ id: source, type: "money" as const, label: sourceLabels[source], required: false })),
      ]; // prettier-ignore
  }
}

/** The sources of a budget, always in the same order. */
export const sourcesOf = (field: RowField & { type: "budget" }): BudgetSource[] =>
  budgetSources.filter((source) => field.sources.includes(source));

export const sourceLabels: Record<BudgetSource, TableColumn["label"]> = {
  grant: { ko: "정부지원금", en: "Government grant" },
  own_cash: { ko: "자기부담 현금", en: "Own contribution, cash" },
  own_in_kind: { ko: "자기부담 현물", en: "Own contribution, in kind" },
};

/** A name is optional, because role and experience are what is judged; in a blind stage it is hidden. */
const teamColumns: TableColumn[] = [
  {
    id: "name",
    type: "short_text",
    label: { ko: "이름", en: "Name" },
    required: false,
    personal: true,
    maxLength: 60,
  },
  { id: "role", type: "short_text", label: { ko: "맡은 일", en: "Role" }, required: true, maxLength: 100 },
  {
    id: "experience",
    type: "short_text",
    label: { ko: "경력", en: "Experience" },
    required: true,
    maxLength: 300,
  },
  {
    id: "participation",
    type: "number",
    label: { ko: "참여율", en: "Participation" },
    required: true,
    minimum: 0,
    maximum: 100,
    unit: { ko: "%", en: "%" },
  },
];
