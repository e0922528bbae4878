import { z } from "zod";
import { kstMoment } from "@/lib/programmes/schema/typed-values";
import { submitInput } from "./input";

/** Characters; a reason that a startup can act on (workspace.md §5). */
const MIN_REASON = 10;

const asked = z.object({
  asked: z.literal("on").optional(),
  reason: z.string().trim().max(500).default(""),
});

/** A form names every field of the application; those that are ticked are asked for, each with its reason. */
export const requestSupplementInput = z
  .object({
    applicationId: z.uuid(),
    dueAt: kstMoment,
    fields: z.record(z.string().max(40), asked).default({}),
  })
  .transform(({ fields, ...rest }, issues) => {
    const items = Object.entries(fields)
      .filter(([, field]) => field.asked)
      .map(([fieldId, field]) => ({ fieldId, reason: field.reason }));
    if (items.length === 0) issues.addIssue({ code: "custom", message: "applications.supplement_empty" });
    for (const { fieldId, reason } of items) {
      if (reason.length >= MIN_REASON) continue;
      const path = ["fields", fieldId, "reason"];
      issues.addIssue({ code: "custom", message: "applications.supplement_reason_short", path });
    }
    return { ...rest, items };
  });
export type RequestSupplementInput = z.output<typeof requestSupplementInput>;

export const endSupplementInput = z.object({ supplementId: z.uuid() });
export type EndSupplementInput = z.output<typeof endSupplementInput>;

/** As for a submission, with what the applicant wants to say of it. */
export const answerSupplementInput = submitInput.extend({
  note: z
    .string()
    .trim()
    .max(1000)
    .optional()
    .transform((text) => text || null),
});
export type AnswerSupplementInput = z.output<typeof answerSupplementInput>;

/** What an officer found out about two applicants that look linked. */
export const findingInput = z.object({
  applicationId: z.uuid(),
  otherId: z.uuid(),
  outcome: z.enum(["CLEARED", "CONCERN"], "common.required"),
  note: z.string().trim().min(MIN_REASON, "applications.finding_short").max(1000),
});
export type FindingInput = z.output<typeof findingInput>;

export const screeningFilters = ["all", "waiting", "supplement", "eligible", "ineligible"] as const;

/** Which submissions a screening lists, as in its address. */
export const screeningFilter = z.enum(screeningFilters).catch("all");
export type ScreeningFilter = z.output<typeof screeningFilter>;

/** Code of a challenge whose submissions alone are listed, as in the address; typed by hand where there are many. */
export const screeningChallenge = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-Z-]{2,30}$/)
  .optional()
  .catch(undefined);
