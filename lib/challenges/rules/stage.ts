import type { RoundStatus } from "@/lib/platform/db/generated/enums";

/** Where the work on an announced call stands, in its order. */
export type CallStage =
  "upcoming" | "accepting" | "screening" | "appointing" | "evaluating" | "deliberating" | "confirming" | "publishing";

export type StageFacts = {
  opensAt: Date;
  closesAt: Date;
  round: RoundStatus | null;
  unscreened: number;
  eligible: number;
  panels: number;
  evaluationsOpen: number;
};

/** Dates decide until the close; afterwards the first work that is not done names the stage. */
export function stageOf(call: StageFacts, now: Date): CallStage {
  if (now < call.opensAt) return "upcoming";
  if (now < call.closesAt) return "accepting";
  if (call.round === "CONFIRMED") return "publishing";
  if (call.round === "PROPOSED") return "confirming";
  if (call.unscreened > 0) return "screening";
  if (call.eligible > 0 && call.panels === 0) return "appointing";
  return call.evaluationsOpen > 0 ? "evaluating" : "deliberating";
}
