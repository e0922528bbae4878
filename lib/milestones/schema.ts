import { z } from "zod";

const version = z.coerce.number().int().min(0);

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

export const evidenceRemoval = z.object({ milestoneId: z.uuid(), fileId: z.uuid() });
export type EvidenceRemoval = z.output<typeof evidenceRemoval>;
