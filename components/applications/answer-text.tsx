import { useTranslations } from "next-intl";
import { isEmpty } from "@/lib/applications/rules/form";
import { isRowField, rowsOf, type Answer } from "@/lib/applications/schema/answers";
import type { FormField } from "@/lib/programmes/schema/form-definition";
import { RowsTable } from "./rows-table";
import { SingleText } from "./single-text";

type Answered = Exclude<FormField, { type: "file" }>;

/** One answer as people read it, whoever reads: money with its unit, choices by their words, rows as a table. */
export function AnswerText({ field, answer }: { field: Answered; answer: Answer | undefined }) {
  const t = useTranslations("applications.document");
  if (field.type === "consent") return t(answer === true ? "consented" : "notConsented");
  if (answer === undefined || isEmpty(answer)) return <span className="quiet">{t("empty")}</span>;
  if (isRowField(field)) return <RowsTable field={field} rows={rowsOf(answer)} />;
  return <SingleText field={field} answer={answer} />;
}
