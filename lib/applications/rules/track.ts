import type {
  AgreementStatus,
  ApplicationStatus,
  CallStatus,
  ChallengeStatus,
  Outcome,
} from "@/lib/platform/db/generated/enums";

/** The six segments in which a startup sees where its application stands. */
export const trackSteps = ["receipt", "screening", "evaluation", "selection", "agreement", "project"] as const;

export type TrackState =
  | "draft"
  | "missed"
  | "cancelled"
  | "challenge_withdrawn"
  | "submitted"
  | "withdrawn"
  | "withdrawn_for_good"
  | "screening"
  | "supplement"
  | "ineligible"
  | "evaluation"
  | "selected"
  | "reserve"
  | "not_selected"
  | "offered"
  | "running"
  | "completed"
  | "terminated";

/** `at` is the index of the current segment; `over` where nothing more will happen. */
export type Track = { state: TrackState; at: number; over: boolean };

export type TrackFacts = {
  status: ApplicationStatus;
  call: CallStatus;
  challenge: ChallengeStatus;
  phase: "BEFORE" | "OPEN" | "CLOSED";
  /** A supplement is asked for, and its moment has not passed. */
  supplement: boolean;
  /** Only of a published round: what is being deliberated is not shown. */
  outcome: Outcome | null;
  agreement: AgreementStatus | null;
};

/** Where an application stands, from what later domains have recorded. */
export function trackOf(facts: TrackFacts): Track {
  const { outcome, agreement } = facts;
  if (agreement !== null && agreement !== "DRAFT") return agreementTrack(agreement);
  if (outcome === "SELECTED") return { state: "selected", at: 4, over: false };
  if (outcome === "RESERVE") return { state: "reserve", at: 3, over: false };
  if (outcome === "NOT_SELECTED") return { state: "not_selected", at: 3, over: true };
  const underway = underwayTrack(facts);
  const ended = endedBy(facts);
  return ended && underway.state !== "ineligible" ? { state: ended, at: underway.at, over: true } : underway;
}

/** What takes the ground from under an application without deciding it; it stops where it stood. */
function endedBy({ call, challenge }: TrackFacts): "cancelled" | "challenge_withdrawn" | undefined {
  if (call === "CANCELLED") return "cancelled";
  return challenge === "WITHDRAWN" ? "challenge_withdrawn" : undefined;
}

function underwayTrack({ status, phase, supplement }: TrackFacts): Track {
  const closed = phase === "CLOSED";
  if (status === "ELIGIBLE") return { state: "evaluation", at: 2, over: false };
  if (status === "INELIGIBLE") return { state: "ineligible", at: 1, over: true };
  if (status === "SUBMITTED" && supplement) return { state: "supplement", at: 1, over: false };
  if (status === "SUBMITTED") return { state: closed ? "screening" : "submitted", at: closed ? 1 : 0, over: false };
  if (status === "WITHDRAWN") return { state: closed ? "withdrawn_for_good" : "withdrawn", at: 0, over: closed };
  return { state: closed ? "missed" : "draft", at: 0, over: closed };
}

function agreementTrack(agreement: Exclude<AgreementStatus, "DRAFT">): Track {
  if (agreement === "OFFERED") return { state: "offered", at: 4, over: false };
  if (agreement === "ACTIVE") return { state: "running", at: 5, over: false };
  if (agreement === "COMPLETED") return { state: "completed", at: 5, over: true };
  return { state: "terminated", at: 5, over: true };
}
