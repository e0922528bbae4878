import { z } from "zod";
import { dateOf, isDay } from "@/lib/platform/i18n/days";
import { fromKstInput } from "@/lib/platform/i18n/kst";

// What controls of the officer's forms send, as values.

/** An empty control is no value. */
export const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/** A list of which every row may be taken away: a form without rows sends nothing. */
export const rows = <S extends z.ZodType>(schema: S, most: number) => z.array(schema).max(most).default([]);

/** A moment as a datetime-local control gives it, still as text: which moment it is depends on the zone. */
export const wallClock = z
  .string()
  .trim()
  .min(1, "common.required")
  .refine((text) => text === "" || fromKstInput(text) !== undefined, "programmes.bad_moment");

/** The same, read as Korean time. */
export const kstMoment = wallClock.transform((text, issues) => {
  const moment = fromKstInput(text);
  if (moment) return moment;
  issues.addIssue({ code: "custom", message: "programmes.bad_moment" });
  return z.NEVER;
});

/** A day as a date control gives it; kept as midnight UTC in a date column. */
export const day = z.string().refine(isDay, "programmes.bad_day").transform(dateOf);

/** Whole won; a quadrillion is beyond any national budget and within every counter. */
export const won = z
  .string()
  .trim()
  .regex(/^\d{1,15}$/, "programmes.bad_amount")
  .transform((digits) => BigInt(digits));

/** An empty control is missing, not zero. */
export const count = (minimum: number, maximum: number) =>
  z.string().trim().min(1, "common.required").pipe(z.coerce.number<string>().int().min(minimum).max(maximum));

/** A percentage from 0 to 100 with at most two decimals, as basis points (70 → 7000). */
export const percent = z
  .string()
  .trim()
  .regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, "programmes.bad_share")
  .transform((text) => Math.round(Number(text) * 100));

/** A box that is sent only when it is ticked. */
export const ticked = optional(z.literal("on")).transform((value) => value === "on");
