import type { MilestoneStatus } from "@/lib/platform/db/generated/enums";
import type { Workflow } from "@/lib/platform/workflow";

export type MilestoneVerb = "report" | "accept" | "return";

/** The startup reports, the demand owner accepts or returns; what was returned is reported again. */
export const milestoneWorkflow: Workflow<MilestoneStatus, MilestoneVerb> = {
  report: { from: ["PLANNED", "RETURNED"], to: "REPORTED" },
  accept: { from: ["REPORTED"], to: "ACCEPTED" },
  return: { from: ["REPORTED"], to: "RETURNED" },
};
