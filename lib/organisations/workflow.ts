import type { VerificationStatus } from "@/lib/platform/db/generated/enums";
import type { Workflow } from "@/lib/platform/workflow";

export type VerificationVerb = "request" | "verify" | "refuse" | "reopen";

/**
 * An organisation's verification. `reopen` is no button: a change of name, representative, registration number or
 * day of establishment does it, since what had been verified is no longer so (domain.md §2, edges).
 */
export const verification: Workflow<VerificationStatus, VerificationVerb> = {
  request: { from: ["UNVERIFIED", "REFUSED"], to: "REQUESTED" },
  verify: { from: ["REQUESTED"], to: "VERIFIED" },
  refuse: { from: ["REQUESTED"], to: "REFUSED" },
  reopen: { from: ["VERIFIED"], to: "REQUESTED" },
};
