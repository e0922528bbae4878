import type { ApplicationStatus } from "@/lib/platform/db/generated/enums";
import type { Workflow } from "@/lib/platform/workflow";

export type ApplicationVerb = "submit" | "withdraw" | "pass" | "fail";

/**
 * Submitting again keeps SUBMITTED: the earlier version counts until the new one is written. A screening may be corrected
 * until panels have been given the application (a rule, not a status).
 */
export const applicationWorkflow: Workflow<ApplicationStatus, ApplicationVerb> = {
  submit: { from: ["DRAFT", "SUBMITTED", "WITHDRAWN"], to: "SUBMITTED" },
  withdraw: { from: ["SUBMITTED"], to: "WITHDRAWN" },
  pass: { from: ["SUBMITTED", "INELIGIBLE"], to: "ELIGIBLE" },
  fail: { from: ["SUBMITTED", "ELIGIBLE"], to: "INELIGIBLE" },
};

/** Statuses in which the draft may still be written, as far as time allows. */
export const writableStatuses: readonly ApplicationStatus[] = applicationWorkflow.submit.from;

/** Statuses in which a version counts. */
export const countingStatuses: readonly ApplicationStatus[] = ["SUBMITTED", "ELIGIBLE", "INELIGIBLE"];
