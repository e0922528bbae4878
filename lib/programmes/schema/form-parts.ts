import { z } from "zod";
import { storedText } from "@/lib/platform/localised";

/**
 * Answers are keyed by it in every version of the form. `constructor` is the one such name that every object has already,
 * so that a form not yet answered would look answered.
 */
export const fieldKey = z.string().regex(/^(?!constructor$)[a-z][a-z0-9_]{0,39}$/);

/** How the characters of a text are counted: all of them, or (글자 수, 공백 제외) without spaces and line breaks. */
export const countings = ["with_spaces", "without_spaces"] as const;
export type Counting = (typeof countings)[number];

const textLimit = (most: number) => ({
  maxLength: z.int().min(1).max(most),
  /** Absent: with spaces. */
  count: z.enum(countings).optional(),
});

const option = z.object({ value: z.string().regex(/^[a-z0-9_]{1,40}$/), label: storedText });

/** Digits of whole won. */
const won = z.string().regex(/^\d{1,18}$/);

/** The kinds of answer that also fit into a cell of a table. */
export const cellKinds = {
  short_text: { type: z.literal("short_text"), ...textLimit(500) },
  number: {
    type: z.literal("number"),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    unit: storedText.optional(),
  },
  /** Whole won, as a decimal string in answers. */
  money: { type: z.literal("money"), maximum: won.optional() },
  date: { type: z.literal("date") },
  single_choice: { type: z.literal("single_choice"), options: z.array(option).min(2) },
};

/** Of a whole field only. */
export const fieldKinds = {
  long_text: { type: z.literal("long_text"), ...textLimit(20_000) },
  multiple_choice: { type: z.literal("multiple_choice"), options: z.array(option).min(2) },
  consent: { type: z.literal("consent"), text: storedText },
  file: { type: z.literal("file"), maxFiles: z.int().min(1).max(20) },
};

const columnBase = { id: fieldKey, label: storedText, required: z.boolean(), personal: z.literal(true).optional() };

/** A column of a table: a field without help and conditions. */
export const tableColumn = z.discriminatedUnion("type", [
  z.object({ ...columnBase, ...cellKinds.short_text }),
  z.object({ ...columnBase, ...cellKinds.number }),
  z.object({ ...columnBase, ...cellKinds.money }),
  z.object({ ...columnBase, ...cellKinds.date }),
  z.object({ ...columnBase, ...cellKinds.single_choice }),
]);

const rowLimits = { minRows: z.int().min(0).max(100), maxRows: z.int().min(1).max(100) };

/** Where money comes from: the government's grant, or the company in cash or in kind (domain.md §1). */
export const budgetSources = ["grant", "own_cash", "own_in_kind"] as const;
export type BudgetSource = (typeof budgetSources)[number];

/** Basis points of the whole budget (2500 = 25 %). */
const share = z.int().min(0).max(10_000);

/** Answered by rows. */
export const rowKinds = {
  table: { type: z.literal("table"), columns: z.array(tableColumn).min(1).max(8), ...rowLimits },
  /** Who carries the project out; its columns stand in rules/form-columns.ts. */
  team: { type: z.literal("team"), ...rowLimits },
  /** What the money is for, by cost category and source. Amounts in whole won. */
  budget: {
    type: z.literal("budget"),
    categories: z.array(option).min(1).max(30),
    sources: z.array(z.enum(budgetSources)).min(1),
    grantMaximum: won.optional(),
    /** Least share of cash and in kind together, and of cash alone. */
    ownShareMinimum: share.optional(),
    cashShareMinimum: share.optional(),
  },
};

const decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/);

/** One of these values was chosen, or a number (won too) lies in this range, both ends included. */
const test = z.union([
  z.object({ field: z.string(), equals: z.array(z.string()).min(1) }),
  z.strictObject({ field: z.string(), atLeast: decimal.optional(), atMost: decimal.optional() }),
]);

const tests = z.array(test).min(1).max(10);

/** "Only if": one test on an earlier field, or several of which all or any must hold. */
export const condition = z.union([test, z.strictObject({ all: tests }), z.strictObject({ any: tests })]);

export type TableColumn = z.output<typeof tableColumn>;
export type ConditionTest = z.output<typeof test>;
export type Condition = z.output<typeof condition>;
