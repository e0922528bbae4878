import type { AgreementStatus } from "@/lib/platform/db/generated/enums";
import { refused, type Refused } from "@/lib/platform/result";

/** Files per milestone: enough for photos and sheets, few enough to be looked at. */
export const maxEvidence = 20;

/** Milestones move only while their agreement runs. */
export function refusalToMove(agreement: AgreementStatus): Refused | undefined {
  return agreement === "ACTIVE" ? undefined : refused({ code: "milestones.agreement_not_active" });
}

/**
 * Whether evidence may be shown to someone outside the startup: only what was there when the milestone was last
 * reported. What is being gathered for the next report is the startup's own.
 */
export const wasReported = (addedAt: Date, reportedAt: Date | null): boolean =>
  reportedAt !== null && addedAt.getTime() <= reportedAt.getTime();
