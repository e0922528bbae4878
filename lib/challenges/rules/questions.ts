import type { CallStatus, ChallengeStatus, QuestionStatus } from "@/lib/platform/db/generated/enums";
import { refused, type Refusal, type Refused } from "@/lib/platform/result";
import { allows } from "@/lib/platform/workflow";
import { questionWorkflow, undecided, type QuestionVerb } from "../workflow";
import { refusalsOfCall } from "./submission";

/** Questions of one startup about one challenge that may wait for an answer at the same time. */
export const mostWaiting = 10;

type Facts = {
  challenge: { status: ChallengeStatus };
  call: { status: CallStatus; phase: string };
  /** Whether the call's closing date for questions has come. */
  closed: boolean;
  /** The asker's startup has this many unanswered questions about the challenge. */
  waiting: number;
  /** What would tell who asks: names and numbers of the startup and of the person. */
  names: readonly string[];
  text: string;
};

/** Until when a call takes questions: its own date for them, else its close. */
export const questionsCloseAt = (call: { questionsCloseAt: Date | null; closesAt: Date }): Date =>
  call.questionsCloseAt ?? call.closesAt;

/** Why a question is not taken. */
export function refusalsToAsk({ challenge, call, closed, waiting, names, text }: Facts): Refusal[] {
  if (challenge.status !== "PUBLISHED") return [{ code: "challenges.questions_withdrawn" }];
  const ofCall = refusalsOfCall(call);
  if (ofCall.length > 0) return ofCall;
  return [
    ...(closed ? [{ code: "challenges.questions_closed" }] : []),
    ...(waiting >= mostWaiting ? [{ code: "challenges.too_many_questions", params: { maximum: mostWaiting } }] : []),
    ...(tellsWho(text, names) ? [{ code: "challenges.question_tells_who", field: "text" }] : []),
  ];
}

/**
 * Whether a text names its asker: everybody reads it. Spaces, signs, letter case and the legal form are passed over, so
 * that "(주) 온결 비전" is found as 온결비전; a name of one letter would be found everywhere.
 */
export function tellsWho(text: string, names: readonly string[]): boolean {
  const within = bare(text);
  return names.map(bare).some((name) => name.length >= 2 && within.includes(name));
}

const legalForm = /\(?주식회사\)?|\(주\)|㈜|\bco\.?,? ?ltd\b\.?|\binc\b\.?/giu;

const bare = (text: string): string =>
  text.normalize("NFC").replace(legalForm, "").normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""); // prettier-ignore

/** Why this cannot be done to a question in this state, or undefined. Until it is decided its words may be mended. */
export function refusalOfQuestion(verb: QuestionVerb | "edit", status: QuestionStatus): Refused | undefined {
  const legal = verb === "edit" ? undecided.includes(status) : allows(questionWorkflow, verb, status);
  return legal ? undefined : refused({ code: "challenges.question_not_in_state", params: { status } });
}
