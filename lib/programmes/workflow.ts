import type { CallStatus } from "@/lib/platform/db/generated/enums";
import type { Workflow } from "@/lib/platform/workflow";

export type CallVerb = "edit" | "propose" | "send_back" | "announce" | "amend" | "cancel";

/** The life of a call. Its terms can be edited only in DRAFT, a few of them amended in ANNOUNCED; "open" and "closed" follow from its dates. */
export const callWorkflow: Workflow<CallStatus, CallVerb> = {
  edit: { from: ["DRAFT"], to: "DRAFT" },
  propose: { from: ["DRAFT"], to: "PROPOSED" },
  send_back: { from: ["PROPOSED"], to: "DRAFT" },
  announce: { from: ["PROPOSED"], to: "ANNOUNCED" },
  amend: { from: ["ANNOUNCED"], to: "ANNOUNCED" },
  cancel: { from: ["DRAFT", "PROPOSED", "ANNOUNCED"], to: "CANCELLED" },
};
