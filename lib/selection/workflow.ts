import type { RoundStatus } from "@/lib/platform/db/generated/enums";
import type { Workflow } from "@/lib/platform/workflow";

export type RoundVerb = "propose" | "confirm" | "return" | "publish";

/** A call without a round is proposed into one; `propose` here is proposing again what the approver sent back. */
export const roundWorkflow: Workflow<RoundStatus, RoundVerb> = {
  propose: { from: ["RETURNED"], to: "PROPOSED" },
  confirm: { from: ["PROPOSED"], to: "CONFIRMED" },
  return: { from: ["PROPOSED"], to: "RETURNED" },
  publish: { from: ["CONFIRMED"], to: "PUBLISHED" },
};
