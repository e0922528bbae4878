import { defaultFormDefinition } from "@/lib/programmes/schema/default-form";
import type { FormField, FormSection } from "@/lib/programmes/schema/form-definition";
import type { TableColumn } from "@/lib/programmes/schema/form-parts";
import type { Words } from "./script";

/** Of a call: won per project, shares in percent. */
type Money = { ceiling: string; grantShare: string; ownCashShare: string };

/** The usual form with the call's rules on its budget, and what this programme asks besides, behind the proposal. */
export function formOf(money: Money, besides: readonly FormSection[] = []): string {
  const sections = defaultFormDefinition.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field): FormField =>
      field.type === "budget" ? { ...field, ...rulesOf(money) } : field,
    ),
  }));
  const place = sections.findIndex(({ id }) => id === "plan");
  return JSON.stringify({ sections: sections.toSpliced(place, 0, ...besides) }, null, 2);
}

/** A section with one table. */
export const tableSection = (
  id: string,
  title: Words,
  help: Words,
  columns: TableColumn[],
  rows: { minRows: number; maxRows: number },
): FormSection => ({
  id,
  title,
  fields: [{ id: `${id}_rows`, type: "table", label: title, help, required: true, columns, ...rows }],
});

export const text = (id: string, label: Words, maxLength = 80): TableColumn => ({
  id,
  label,
  type: "short_text",
  required: true,
  maxLength,
});

export const amount = (id: string, label: Words): TableColumn => ({ id, label, type: "money", required: true });

/** Basis points; a share of nothing is no rule. */
function rulesOf({ ceiling, grantShare, ownCashShare }: Money) {
  const [own, cash] = [100 - Number(grantShare), Number(ownCashShare)];
  return {
    grantMaximum: ceiling,
    ...(own > 0 ? { ownShareMinimum: own * 100 } : {}),
    ...(cash > 0 ? { cashShareMinimum: cash * 100 } : {}),
  };
}
