import type { TrancheStatus } from "@/lib/platform/db/generated/enums";
import type { Workflow } from "@/lib/platform/workflow";

export type TrancheVerb = "request" | "approve" | "return" | "pay";

/** Requested by one, approved by another, then paid; `return` sends a request back to be made again. */
export const trancheWorkflow: Workflow<TrancheStatus, TrancheVerb> = {
  request: { from: ["PLANNED"], to: "REQUESTED" },
  approve: { from: ["REQUESTED"], to: "APPROVED" },
  return: { from: ["REQUESTED"], to: "PLANNED" },
  pay: { from: ["APPROVED"], to: "PAID" },
};
