import { z } from "zod";
import { rowVersion } from "@/lib/platform/form";
import { isDay } from "@/lib/platform/i18n/days";

const version = rowVersion;

export const trancheStep = z.object({ trancheId: z.uuid(), version });
export type TrancheStep = z.output<typeof trancheStep>;

export const trancheReturn = z.object({
  trancheId: z.uuid(),
  version,
  note: z.string().trim().min(20, "funding.note_short").max(1000),
});
export type TrancheReturn = z.output<typeof trancheReturn>;

export const tranchePayment = z.object({
  trancheId: z.uuid(),
  version,
  /** The day the money left, `YYYY-MM-DD` in Korea. */
  paidOn: z.string().trim().min(1, "common.required").refine(isDay, "funding.day_unknown"),
});
export type TranchePayment = z.output<typeof tranchePayment>;
