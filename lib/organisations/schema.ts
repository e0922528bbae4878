import { z } from "zod";
import { rowVersion } from "@/lib/platform/form";
import { localised } from "@/lib/platform/localised";
import { companyDocumentTypes } from "./rules/documents";
import { bareDigits, isRegistrationNumber } from "./rules/numbers";

/** What is searched for in an address, at most 100 characters. */
export const searchWords = (text: string | string[] | undefined): string =>
  typeof text === "string" ? text.trim().slice(0, 100) : "";

const required = (limit: number) => z.string().trim().min(1, "common.required").max(limit);

const optionalText = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit)
    .optional()
    .transform((text) => text || undefined);

const registrationNumber = z
  .string()
  .transform(bareDigits)
  .pipe(
    z
      .string()
      .min(1, { error: "common.required", abort: true })
      .refine(isRegistrationNumber, "organisations.registration_number_invalid"),
  );

const optionalRegistrationNumber = z
  .string()
  .optional()
  .transform((text) => bareDigits(text ?? "") || undefined)
  .pipe(z.string().refine(isRegistrationNumber, "organisations.registration_number_invalid").optional());

/** Thirteen digits; the check digit only warns. */
const corporateNumber = z
  .string()
  .optional()
  .transform((text) => bareDigits(text ?? "") || undefined)
  .pipe(
    z
      .string()
      .regex(/^\d{13}$/, "organisations.corporate_number_digits")
      .optional(),
  );

const day = z.string().trim().min(1, "common.required").pipe(z.iso.date("common.invalid"));

const company = z.object({
  kind: z.enum(["STARTUP", "PRIME"]),
  name: localised(100),
  registrationNumber,
  corporateNumber,
  representative: required(60),
  /** Opening date of a sole proprietor, incorporation of a corporation, as yyyy-mm-dd. */
  establishedOn: day,
  address: required(200),
});

/** A unit is no company: it may have no registration number, and its commander is not our business. */
const unit = z.object({
  kind: z.literal("MILITARY_UNIT"),
  name: localised(100),
  registrationNumber: optionalRegistrationNumber,
  address: optionalText(200),
});

/** What a person states about the organisation that they register. */
export const organisationFacts = z.discriminatedUnion("kind", [company, unit]);
export type OrganisationFacts = z.output<typeof organisationFacts>;

const bareAccount = (text: string | undefined) => (text === undefined ? undefined : bareDigits(text));

const versioned = z.object({ id: z.uuid(), version: rowVersion });

export const organisationChange = z.discriminatedUnion("kind", [
  company.extend(versioned.shape),
  unit.extend(versioned.shape),
]);
export type OrganisationChange = z.output<typeof organisationChange>;

/** Bank and digits, both or neither. */
export const accountChange = z
  .object({ ...versioned.shape, bankName: optionalText(40), accountNumber: optionalText(40).transform(bareAccount) })
  .superRefine(({ bankName, accountNumber }, issues) => {
    const missing = (path: string) => issues.addIssue({ code: "custom", message: "common.required", path: [path] });
    if (bankName && !accountNumber) missing("accountNumber");
    if (accountNumber && !bankName) missing("bankName");
    if (accountNumber && !/^\d{6,20}$/.test(accountNumber)) {
      issues.addIssue({ code: "custom", message: "organisations.account_digits", path: ["accountNumber"] });
    }
  })
  .transform(({ bankName, accountNumber, ...rest }) => ({
    ...rest,
    bankName: bankName ?? null,
    accountNumber: accountNumber ?? null,
  }));
export type AccountChange = z.output<typeof accountChange>;

export const agencyInput = z.object({ name: localised(100) });

export const joinRequestInput = z.object({ registrationNumber });

const memberRole = z.enum(["OWNER", "EDITOR", "VIEWER"]);

const invitedAddress = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "common.required")
  .max(254)
  .pipe(z.email("organisations.email_invalid"));

export const invitationInput = z.object({
  organisationId: z.uuid(),
  email: invitedAddress,
  role: memberRole,
});

/** Why an administrator acts on somebody else's organisation; auditors read it. */
const actReason = z.string().trim().min(10).max(500);
export const ownerAppointment = z.object({ membershipId: z.uuid("common.required"), reason: actReason });
export type OwnerAppointment = z.output<typeof ownerAppointment>;
export const ownerInvitation = z.object({ organisationId: z.uuid(), email: invitedAddress, reason: actReason });
export type OwnerInvitation = z.output<typeof ownerInvitation>;

export const invitationRef = z.object({ invitationId: z.uuid() });

/** 32 random bytes in base64url, as `newToken` makes them. */
export const invitationToken = z.object({ token: z.string().regex(/^[\w-]{43}$/) });

const membershipRef = z.object({ membershipId: z.uuid(), version: rowVersion });
export const roleChange = membershipRef.extend({ role: memberRole });
export const signerChange = membershipRef.extend({
  maySign: z.enum(["true", "false"]).transform((text) => text === "true"),
});
export const membershipEnd = membershipRef;

export const organisationVersionRef = versioned;

export const joinApproval = z.object({ requestId: z.uuid(), role: memberRole });
export const joinRefusal = z.object({ requestId: z.uuid() });

export const verifyInput = versioned.extend({
  /** Short code of a demand owner in challenge codes, e.g. KAI. */
  code: z
    .string()
    .trim()
    .toUpperCase()
    .optional()
    .transform((text) => text || undefined)
    .pipe(
      z
        .string()
        .regex(/^[A-Z][A-Z0-9]{1,7}$/, "organisations.code_invalid")
        .optional(),
    ),
});

/** A refusal gives its reason; ten characters keep "서류 미비" from being all of it. */
export const verificationRefusalInput = versioned.extend({ reason: z.string().trim().min(10).max(500) });

const evaluatorSide = z.enum(["MARKET", "PUBLIC", "ACADEMIC"]);

export const capabilityGrant = z.discriminatedUnion("kind", [
  z.object({ userId: z.uuid(), kind: z.enum(["OFFICER", "APPROVER"]), programmeId: z.uuid("common.required") }),
  z.object({ userId: z.uuid(), kind: z.enum(["ADMINISTRATOR", "AUDITOR"]) }),
  z.object({
    userId: z.uuid(),
    kind: z.literal("EVALUATOR"),
    affiliation: required(100),
    side: evaluatorSide,
    /** Only counted, for the share of women on panels; nobody has to say. */
    gender: z
      .enum(["FEMALE", "MALE", ""])
      .optional()
      .transform((choice) => choice || undefined),
  }),
]);
export type CapabilityGrant = z.output<typeof capabilityGrant>;

export const capabilityRef = z.object({ capabilityId: z.uuid() });

/** What a company says of a document that it gives once. With `documentId` it is that one's next version. Days: yyyy-mm-dd. */
export const companyDocumentSubject = z
  .object({
    organisationId: z.uuid("common.not_found"),
    documentId: z.uuid("common.not_found").optional(),
    type: z.enum(companyDocumentTypes, "common.required"),
    title: optionalText(60),
    issuedOn: day,
    expiresOn: z
      .string()
      .trim()
      .optional()
      .transform((text) => text || undefined)
      .pipe(z.iso.date("common.invalid").optional()),
  })
  .refine(({ issuedOn, expiresOn }) => expiresOn === undefined || expiresOn >= issuedOn, {
    path: ["expiresOn"],
    error: "organisations.document_ends_before_issue",
  });
export type CompanyDocumentSubject = z.output<typeof companyDocumentSubject>;
/** The same with what comes beside the bytes. */
export type CompanyDocumentInput = CompanyDocumentSubject & { name: string; attested: boolean };

export const companyDocumentFileInput = z.object({ fileId: z.uuid("common.not_found") });
export const removeDocumentInput = z.object({ documentId: z.uuid() });
