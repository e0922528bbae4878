import { z } from "zod";
import { kstMoment } from "@/lib/programmes/schema/typed-values";

const reason = z.string().trim().min(20, "applications.reason_short").max(1000);

export const incidentInput = z.object({
  callId: z.uuid(),
  startedAt: kstMoment,
  recoveredAt: kstMoment,
  evidence: reason,
});
export type IncidentInput = z.output<typeof incidentInput>;

export const extensionInput = z.object({
  callId: z.uuid(),
  /** Ten digits, typed with or without hyphens. */
  registrationNumber: z
    .string()
    .transform((text) => text.replace(/[\s-]/g, ""))
    .pipe(z.string().regex(/^\d{10}$/, "applications.registration_wrong")),
  until: kstMoment,
  reason,
});
export type ExtensionInput = z.output<typeof extensionInput>;

/** Of an incident or an extension; a refusal says why. */
export const decisionInput = z.discriminatedUnion("decision", [
  z.object({ id: z.uuid(), decision: z.literal("RELEASED"), reason: z.undefined().optional() }),
  z.object({ id: z.uuid(), decision: z.literal("REFUSED"), reason }),
]);
export type DecisionInput = z.output<typeof decisionInput>;
