import type { Refusal } from "@/lib/platform/result";
import { columnsOf, sourcesOf } from "@/lib/programmes/rules/form-columns";
import type { RowField } from "@/lib/programmes/schema/form-definition";
import type { TableColumn } from "@/lib/programmes/schema/form-parts";
import { answerSchema, type AnswerRow } from "../schema/answers";
import { boundsOf, grouped } from "./bounds";

type Budget = RowField & { type: "budget" };

/**
 * Everything that is wrong with the rows of one field. A refusal of a cell has the row as it is numbered on the page
 * (`params.row`, from 1) and the column's id (`params.column`). Rows without any entry count as if they were not there.
 */
export function rowProblems(field: RowField, rows: readonly AnswerRow[]): Refusal[] {
  const filled = rows.filter((row) => isFilled(field, row)).length;
  const cells = rows.flatMap((row, index) => (isFilled(field, row) ? cellProblems(field, row, index + 1) : []));
  return [
    ...countProblems(field, rows, filled),
    ...cells,
    ...(field.type === "budget" ? shareProblems(field, rows) : []),
  ];
}

/** What is submitted of rows: those with an entry, and of them the cells that were filled in. */
export function filledRows(field: RowField, rows: readonly AnswerRow[]): AnswerRow[] {
  const kept = rows.filter((row) => isFilled(field, row));
  const columns = columnsOf(field).map((column) => column.id);
  return kept.map((row) =>
    Object.fromEntries(columns.flatMap((id) => (isBlank(row[id]) ? [] : [[id, row[id] ?? ""] as const]))),
  );
}

/** Sums of a budget in won, by source and in all. What is no amount counts as nothing. */
export function budgetTotals(field: Budget, rows: readonly AnswerRow[]) {
  const bySource = Object.fromEntries(
    sourcesOf(field).map((source) => [source, rows.reduce((sum, row) => sum + wonIn(row[source]), 0n)]),
  );
  const sum = (sources: readonly string[]) => sources.reduce((total, source) => total + (bySource[source] ?? 0n), 0n);
  return { bySource, all: sum(sourcesOf(field)), own: sum(["own_cash", "own_in_kind"]), cash: sum(["own_cash"]) };
}

/** What one row of a budget comes to, in won. */
export const rowTotal = (field: Budget, row: AnswerRow): bigint =>
  sourcesOf(field).reduce((sum, source) => sum + wonIn(row[source]), 0n);

/** One rule of a budget and whether these rows keep it; amounts in won, shares in tenths of a percent, rounded down. */
export type BudgetCheck =
  | { rule: "grant"; met: boolean; amount: bigint; maximum: string }
  | { rule: "own" | "cash"; met: boolean; share: number; minimum: number };

export function budgetChecks(field: Budget, rows: readonly AnswerRow[]): BudgetCheck[] {
  const totals = budgetTotals(field, rows);
  const checks: BudgetCheck[] = [];
  if (field.grantMaximum !== undefined) {
    const amount = totals.bySource.grant ?? 0n;
    checks.push({ rule: "grant", met: amount <= BigInt(field.grantMaximum), amount, maximum: field.grantMaximum });
  }
  const shares = [
    ["own", totals.own, field.ownShareMinimum],
    ["cash", totals.cash, field.cashShareMinimum],
  ] as const;
  for (const [rule, amount, minimum] of shares) {
    if (minimum === undefined) continue;
    const share = totals.all === 0n ? 0 : Number((amount * 1000n) / totals.all);
    checks.push({ rule, met: amount * 10_000n >= BigInt(minimum) * totals.all, share, minimum: minimum / 10 });
  }
  return checks;
}

/** Of a budget the category alone is no entry: the page lists every category. */
export function isFilled(field: RowField, row: AnswerRow): boolean {
  return columnsOf(field).some(({ id }) => !isBlank(row[id]) && !(field.type === "budget" && id === "category"));
}

function countProblems(field: RowField, rows: readonly AnswerRow[], filled: number): Refusal[] {
  if (field.type === "budget") return repeatedCategories(field, rows);
  const { minRows, maxRows } = field;
  if (filled < minRows) return [{ code: "applications.rows_too_few", field: field.id, params: { minimum: minRows } }];
  if (filled > maxRows) return [{ code: "applications.rows_too_many", field: field.id, params: { maximum: maxRows } }];
  return [];
}

function repeatedCategories(field: Budget, rows: readonly AnswerRow[]): Refusal[] {
  const used = rows.filter((row) => isFilled(field, row)).map((row) => row.category);
  const repeated = used.some((category, index) => used.indexOf(category) !== index);
  return repeated ? [{ code: "applications.category_repeated", field: field.id }] : [];
}

function cellProblems(field: RowField, row: AnswerRow, number: number): Refusal[] {
  const at = (code: string, column: TableColumn): Refusal => ({
    code,
    field: field.id,
    params: { ...boundsOf(column), row: number, column: column.id },
  });
  const wrong = columnsOf(field).flatMap((column) => {
    const text = row[column.id];
    if (text === undefined || isBlank(text)) return column.required ? [at("applications.cell_missing", column)] : [];
    const parsed = answerSchema(column).safeParse(text);
    return parsed.success ? [] : [at(parsed.error.issues[0]?.message ?? "common.invalid", column)];
  });
  if (field.type !== "budget" || sourcesOf(field).some((source) => !isBlank(row[source]))) return wrong;
  const [first] = columnsOf(field).filter((column) => column.type === "money");
  return first ? [...wrong, at("applications.cell_missing", first)] : wrong;
}

function shareProblems(field: Budget, rows: readonly AnswerRow[]): Refusal[] {
  const broken = budgetChecks(field, rows).filter((check) => !check.met);
  return broken.map((check): Refusal => {
    if (check.rule === "grant") {
      return { code: "applications.budget_grant_above", field: field.id, params: { maximum: grouped(check.maximum) } };
    }
    const params = { minimum: percent(check.minimum), share: percent(check.share) };
    return { code: `applications.budget_${check.rule}_below`, field: field.id, params };
  });
}

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === "";
const wonIn = (text: string | undefined): bigint => (text !== undefined && /^\d{1,18}$/.test(text) ? BigInt(text) : 0n);
/** Tenths of a percent in words: 25 %, 24.9 %. */
const percent = (tenths: number): string => `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)}%`;
