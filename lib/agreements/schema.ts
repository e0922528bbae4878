import { z } from "zod";
import { rowVersion } from "@/lib/platform/form";
import { isDay } from "@/lib/platform/i18n/days";
import { localised, storedText } from "@/lib/platform/localised";

/** Whole won as people type them: commas, spaces, 원 and full-width digits are taken for what they mean. */
const won = z
  .string()
  .transform((text) => text.normalize("NFKC").replace(/[,\s원]/g, ""))
  .pipe(
    z
      .string()
      .min(1, "common.required")
      .regex(/^\d{1,15}$/, "agreements.amount_digits"),
  )
  .transform((digits) => BigInt(digits));

const day = z.string().trim().min(1, "common.required").refine(isDay, "agreements.day_unknown");

const terms = {
  title: localised(100),
  /** Won. */
  award: won,
  startsOn: day,
  endsOn: day,
  /** In the order of the call's plan; their amounts in won sum to the award. */
  tranches: z
    .array(z.object({ amount: won }))
    .min(1)
    .max(10),
  /** In the order of the call's plan. A due day that is no business day moves to the next one. */
  milestones: z
    .array(z.object({ dueOn: day }))
    .min(1)
    .max(20),
};

export const preparation = z.object({ applicationId: z.uuid(), ...terms });
export type Preparation = z.output<typeof preparation>;

const version = rowVersion;

export const revision = z.object({ agreementId: z.uuid(), version, ...terms });
export type Revision = z.output<typeof revision>;

export const agreementStep = z.object({ agreementId: z.uuid(), version });
export type AgreementStep = z.output<typeof agreementStep>;

export const signing = z.object({
  agreementId: z.uuid(),
  party: z.enum(["STARTUP", "DEMAND_OWNER", "AGENCY"]),
  /** The text that the person was shown. */
  termsDigest: z.string().regex(/^[0-9a-f]{64}$/),
  agree: z.literal("on", { error: "agreements.agree_first" }),
});
export type Signing = z.output<typeof signing>;

export const declining = z.object({
  agreementId: z.uuid(),
  version,
  reason: z.string().trim().min(20, "agreements.reason_short").max(1000),
});
export type Declining = z.output<typeof declining>;

/** Agreement.terms: what the parties sign. Won are decimal strings, days `YYYY-MM-DD`; names as on the day of the offer. */
export const agreementTerms = z.object({
  number: z.string(),
  title: storedText,
  award: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  call: z.object({ code: z.string(), title: storedText }),
  challengeCode: z.string(),
  parties: z.object({ startup: storedText, demandOwner: storedText, agency: storedText }),
  tranches: z.array(z.object({ position: z.number(), kind: z.string(), name: storedText, amount: z.string() })),
  milestones: z.array(z.object({ position: z.number(), kind: z.string(), name: storedText, dueOn: z.string() })),
});
export type AgreementTerms = z.output<typeof agreementTerms>;
