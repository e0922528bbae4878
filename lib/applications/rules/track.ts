import type { AgreementStatus, ApplicationStatus, CallStatus, Outcome } from "@/lib/platform/db/generated/enums";

/** The six segments in which a startup sees where its application stands. */
export const trackSteps = ["receipt", "screening", "evaluation", "selection", "agreement", "project"] as const;

export type TrackState =
  | "draft"
  | "missed"
  | "cancelled"
  | "submitted"
  | "withdrawn"
  | "screening"
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
  phase: "BEFORE" | "OPEN" | "CLOSED";
  /** Only of a published round: what is being deliberated is not shown. */
  outcome: Outcome | null;
  agreement: AgreementStatus | null;
};

/** Where an application stands, from what later domains have recorded. */
export function trackOf(facts: TrackFacts): Track {
  const { status, phase, outcome, agreement } = facts;
  if (agreement !== null && agreement !== "DRAFT") return agreementTrack(agreement);
  if (outcome === "SELECTED") return { state: "selected", at: 4, over: false };
  if (outcome === "RESERVE") return { state: "reserve", at: 3, over: false };
  if (outcome === "NOT_SELECTED") return { state: "not_selected", at: 3, over: true };
  if (facts.call === "CANCELLED") return { state: "cancelled", at: 0, over: true };
  if (status === "ELIGIBLE") return { state: "evaluation", at: 2, over: false };
  if (status === "INELIGIBLE") return { state: "ineligible", at: 1, over: true };
  if (status === "SUBMITTED")
    return phase === "CLOSED" ? { state: "screening", at: 1, over: false } : { state: "submitted", at: 0, over: false };
  if (phase === "CLOSED") return { state: status === "WITHDRAWN" ? "withdrawn" : "missed", at: 0, over: true };
  return { state: status === "WITHDRAWN" ? "withdrawn" : "draft", at: 0, over: false };
}

function agreementTrack(agreement: Exclude<AgreementStatus, "DRAFT">): Track {
  if (agreement === "OFFERED") return { state: "offered", at: 4, over: false };
  if (agreement === "ACTIVE") return { state: "running", at: 5, over: false };
  if (agreement === "COMPLETED") return { state: "completed", at: 5, over: true };
  return { state: "terminated", at: 5, over: true };
}
