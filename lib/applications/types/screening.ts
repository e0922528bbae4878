import type { Localised } from "@/lib/platform/localised";
import type { ScreeningException } from "../rules/screening";

/** One batch of what waits, as screening all at once would leave it. */
export type PassingView = {
  call: { id: string; code: string };
  passing: PassingLine[];
  exceptions: PassingLine[];
  /** All that wait, those of other batches too. */
  waiting: number;
  page: number;
  pages: number;
};

export type PassingLine = {
  id: string;
  organisation: Localised;
  challengeCode: string;
  receiptNumber: string;
  /** Empty where it passes. */
  exceptions: ScreeningException[];
};
