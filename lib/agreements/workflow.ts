import type { AgreementStatus } from "@/lib/platform/db/generated/enums";
import type { Workflow } from "@/lib/platform/workflow";

export type AgreementVerb =
  "revise" | "offer" | "recall" | "sign" | "activate" | "decline" | "request_completion" | "complete";

/** `activate` happens with the last of the three signatures and is never asked for by a person. */
export const agreementWorkflow: Workflow<AgreementStatus, AgreementVerb> = {
  revise: { from: ["DRAFT"], to: "DRAFT" },
  offer: { from: ["DRAFT"], to: "OFFERED" },
  recall: { from: ["OFFERED"], to: "DRAFT" },
  sign: { from: ["OFFERED"], to: "OFFERED" },
  activate: { from: ["OFFERED"], to: "ACTIVE" },
  decline: { from: ["OFFERED"], to: "TERMINATED" },
  request_completion: { from: ["ACTIVE"], to: "ACTIVE" },
  complete: { from: ["ACTIVE"], to: "COMPLETED" },
};
