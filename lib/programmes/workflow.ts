import type { CallStatus } from "@/lib/platform/db/generated/enums";
import type { Workflow } from "@/lib/platform/workflow";

export type CallVerb = "edit" | "propose" | "send_back" | "announce" | "cancel";

/** The life of a call. Its terms can be edited only in DRAFT; "open" and "closed" follow from its dates. */
export const callWorkflow: Workflow<CallStatus, CallVerb> = {
  edit: { from: ["DRAFT"], to: "DRAFT" },
  propose: { from: ["DRAFT"], to: "PROPOSED" },
  send_back: { from: ["PROPOSED"], to: "DRAFT" },
  announce: { from: ["PROPOSED"], to: "ANNOUNCED" },
  cancel: { from: ["DRAFT", "PROPOSED", "ANNOUNCED"], to: "CANCELLED" },
};
