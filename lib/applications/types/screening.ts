import type { LinkOutcome } from "@/lib/platform/db/generated/enums";
import type { Localised } from "@/lib/platform/localised";
import type { Judgement } from "@/lib/programmes/rules/eligibility";
import type { LinkMark } from "../rules/links";
import type { ScreeningException } from "../rules/screening";
import type { ScreeningCheck, SubmittedContent } from "../schema/content";
import type { SubmittedView, SupplementView } from "./index";

/** What an answered request for supplement changed. */
export type SupplementAnswer = {
  number: number;
  /** Field ids. */
  named: string[];
  base: SubmittedContent;
  content: SubmittedContent;
};

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

/** Another applicant of the same call that shares something with this one; officers only. */
export type LinkView = {
  otherId: string;
  organisation: Localised;
  challengeCode: string;
  marks: LinkMark[];
  /** An officer has not looked at it, or not at all of its marks. */
  open: boolean;
  finding: { outcome: LinkOutcome; note: string; by: string; at: Date } | null;
};

/** The links of one application that are shown, and how many there are besides. */
export type LinkedApplicants = { links: LinkView[]; more: number };

/** A submission as its screening shows it: what is judged, by what, and what has been decided. */
export type ScreenedView = SubmittedView & {
  /** Of the application's row, which its decision is to name. */
  seenVersion: number;
  checks: ScreeningCheck[];
  /** The call's eligibility rules one by one, as of now. */
  judged: Judgement[];
  reason: string | null;
  decided: { by: string; at: Date } | null;
  /** What each supplement that was answered changed, the newest first. */
  answers: SupplementAnswer[];
  mayScreen: boolean;
  supplements: SupplementView[];
  /** Whether a supplement can be asked for now. */
  mayAsk: boolean;
  linked: LinkedApplicants;
  /** Panels have been given the application: the result stands. */
  settled: boolean;
};
