import type { ChallengeStatus, QuestionStatus } from "@/lib/platform/db/generated/enums";
import type { Workflow } from "@/lib/platform/workflow";

export type ChallengeVerb = "submit" | "return" | "approve" | "publish" | "correct" | "withdraw";

/** The life of a challenge. The owner writes it while it is a draft or was returned (`editable`). */
export const challengeWorkflow: Workflow<ChallengeStatus, ChallengeVerb> = {
  submit: { from: ["DRAFT", "RETURNED"], to: "SUBMITTED" },
  /** Also what was approved: something may be found before it is published. */
  return: { from: ["SUBMITTED", "APPROVED"], to: "RETURNED" },
  approve: { from: ["SUBMITTED"], to: "APPROVED" },
  publish: { from: ["APPROVED"], to: "PUBLISHED" },
  /** What is published stays so while a corrected text is prepared and judged. */
  correct: { from: ["PUBLISHED"], to: "PUBLISHED" },
  withdraw: { from: ["DRAFT", "SUBMITTED", "RETURNED", "APPROVED", "PUBLISHED"], to: "WITHDRAWN" },
};

export const editable: readonly ChallengeStatus[] = ["DRAFT", "RETURNED"];

/** Whose turn it is, for lists: the owner writes, the officer reviews, the approver publishes, nobody. */
export type Turn = "owner" | "officer" | "approver" | "nobody";

export const turnOf: Record<ChallengeStatus, Turn> = {
  DRAFT: "owner",
  RETURNED: "owner",
  SUBMITTED: "officer",
  APPROVED: "approver",
  PUBLISHED: "nobody",
  WITHDRAWN: "nobody",
};

export type QuestionVerb = "draft" | "return" | "release" | "refuse";

/** The way of a question: answered by the demand owner, released or refused by a manager. */
export const questionWorkflow: Workflow<QuestionStatus, QuestionVerb> = {
  draft: { from: ["ASKED", "DRAFTED"], to: "DRAFTED" },
  return: { from: ["DRAFTED"], to: "ASKED" },
  release: { from: ["DRAFTED"], to: "RELEASED" },
  refuse: { from: ["ASKED", "DRAFTED"], to: "REFUSED" },
};

/** As long as nothing was decided, the manager may mend what everybody will read. */
export const undecided: readonly QuestionStatus[] = ["ASKED", "DRAFTED"];
