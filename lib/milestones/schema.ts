import { z } from "zod";
import { rowVersion } from "@/lib/platform/form";

const version = rowVersion;

export const milestoneReport = z.object({
  milestoneId: z.uuid(),
  version,
  report: z.string().trim().min(20, "milestones.report_short").max(4000),
});
export type MilestoneReport = z.output<typeof milestoneReport>;

export const milestoneAcceptance = z.object({
  milestoneId: z.uuid(),
  version,
  note: z.string().trim().max(2000),
});
export type MilestoneAcceptance = z.output<typeof milestoneAcceptance>;

export const milestoneReturn = z.object({
  milestoneId: z.uuid(),
  version,
  note: z.string().trim().min(20, "milestones.note_short").max(2000),
});
export type MilestoneReturn = z.output<typeof milestoneReturn>;

/** A file of evidence, to be opened or removed. What is no id is nothing that exists. */
export const evidenceKey = z.object({ milestoneId: z.uuid("common.not_found"), fileId: z.uuid("common.not_found") });
export type EvidenceKey = z.output<typeof evidenceKey>;

/** A milestone that takes evidence. */
export const evidenceSubject = z.object({ milestoneId: z.uuid("common.not_found") });
export type EvidenceSubject = z.output<typeof evidenceSubject>;

/** The same with what comes beside the bytes. */
export type EvidenceInput = EvidenceSubject & { name: string; attested: boolean };
