import { z } from "zod";
import { rowVersion } from "@/lib/platform/form";
import { localised } from "@/lib/platform/localised";
import { kstMoment } from "@/lib/programmes/schema/typed-values";
import { MAX_COMMENT, MAX_OVERALL_COMMENT } from "./rules/sheet";

const version = rowVersion;

export const formPanelInput = z.object({ callId: z.uuid(), name: localised(60) });
export type FormPanelInput = z.output<typeof formPanelInput>;

export const assignMemberInput = z.object({ panelId: z.uuid(), version, userId: z.uuid("evaluation.person_missing") });
export type AssignMemberInput = z.output<typeof assignMemberInput>;

/** A member of a panel and the panel's version that the officer saw. */
export const memberInput = z.object({ panelId: z.uuid(), version, memberId: z.uuid() });
export type MemberInput = z.output<typeof memberInput>;

export const appointPanelInput = z.object({ panelId: z.uuid(), version });
export type AppointPanelInput = z.output<typeof appointPanelInput>;

/** `dueAt` as a datetime-local control gives it, in Korean time. */
export const deadlineInput = z.object({ panelId: z.uuid(), version, dueAt: kstMoment });
export type DeadlineInput = z.output<typeof deadlineInput>;

export const relieveCauses = ["UNAVAILABLE", "CONFLICT"] as const;

export const relieveMemberInput = memberInput.extend({
  cause: z.enum(relieveCauses, "evaluation.cause_missing"),
  reason: z.string().trim().min(20, "evaluation.reason_short").max(500),
});
export type RelieveMemberInput = z.output<typeof relieveMemberInput>;

export const conflictGrounds = [
  "SAME_ORGANISATION",
  "EMPLOYMENT",
  "SHAREHOLDING",
  "MENTORING",
  "KINSHIP",
  "JOINT_WORK",
  "SANCTION",
  "OTHER",
] as const;

/** The evaluator declares that there is no conflict: the words beside the box are the declaration. */
export const openEvaluationInput = z.object({
  evaluationId: z.uuid(),
  version,
  declared: z.literal("on", "evaluation.declaration_missing"),
});
export type OpenEvaluationInput = z.output<typeof openEvaluationInput>;

/** Without a version: the sheet is being saved while it is typed, and whoever has a conflict must get out at once. */
export const recuseEvaluationInput = z.object({
  evaluationId: z.uuid(),
  ground: z.enum(conflictGrounds, "evaluation.ground_missing"),
  reason: z.string().trim().min(10, "evaluation.recusal_short").max(500),
});
export type RecuseEvaluationInput = z.output<typeof recuseEvaluationInput>;

/** The whole sheet as it stands in the browser; sent with every save and with the submission. */
export const saveSheetInput = z.object({
  evaluationId: z.uuid(),
  version,
  scores: z
    .array(z.object({ criterionId: z.uuid(), points: z.int().nullable(), comment: z.string().max(MAX_COMMENT) }))
    .max(50)
    .refine((scores) => new Set(scores.map((score) => score.criterionId)).size === scores.length),
  comment: z.string().max(MAX_OVERALL_COMMENT),
});
export type SaveSheetInput = z.output<typeof saveSheetInput>;

export const submitEvaluationInput = z.object({ evaluationId: z.uuid(), version });
export type SubmitEvaluationInput = z.output<typeof submitEvaluationInput>;

export const openDocumentInput = z.object({ evaluationId: z.uuid(), fileId: z.uuid() });
export type OpenDocumentInput = z.output<typeof openDocumentInput>;
