import { z } from "zod";
import { localised } from "@/lib/platform/localised";
import { companyDocumentTypes } from "@/lib/organisations/rules/documents";
import { documentStages, type RequiredDocument } from "./documents";
import { ageReferences, applicantKinds, statementPurposes, type EligibilityRule } from "./eligibility";
import { supportKinds } from "./support";
import { count, optional, rows, ticked } from "./typed-values";

// Terms that are typed differently from how they are kept: the form has fixed controls and rows, the call has lists.

const typedStatement = z.object({
  purpose: z.enum(statementPurposes),
  statement: localised(300),
  expected: z.enum(["yes", "no"]),
});

/** Who may apply, as typed; kept as a list of rules. Ids count by place, since answers exist only once terms are fixed. */
export const typedEligibility = z
  .object({
    kinds: z.preprocess((value) => [value ?? []].flat(), z.array(z.enum(applicantKinds))),
    years: optional(count(1, 100)),
    reference: z.enum(ageReferences),
    exceptionYears: optional(count(1, 100)),
    /** Empty in both languages where there is no exception. */
    exception: z.object({ ko: z.string().trim().max(300), en: z.string().trim().max(300).optional() }).optional(),
    statements: rows(typedStatement, 20),
  })
  .superRefine(({ years, exceptionYears, exception }, issues) => {
    const issue = (message: string, ...path: string[]) => issues.addIssue({ code: "custom", message, path });
    if (exceptionYears === undefined) {
      if (exception?.ko || exception?.en) issue("programmes.exception_years_missing", "exceptionYears");
      return;
    }
    if (years === undefined) issue("programmes.exception_without_age", "years");
    else if (exceptionYears <= years) issue("programmes.exception_not_older", "exceptionYears");
    if (!exception?.ko) issue("common.required", "exception", "ko");
  })
  .transform(rulesOf);

type Typed = {
  kinds: (typeof applicantKinds)[number][];
  years?: number;
  reference: (typeof ageReferences)[number];
  exceptionYears?: number;
  exception?: { ko: string; en?: string };
  statements: z.output<typeof typedStatement>[];
};

function rulesOf({ kinds, years, reference, exceptionYears, exception, statements }: Typed): EligibilityRule[] {
  const rules: EligibilityRule[] = kinds.length > 0 ? [{ type: "applicant", id: "kind", kinds }] : [];
  if (years !== undefined) {
    const older = exceptionYears !== undefined && exception && { years: exceptionYears, statement: filled(exception) };
    rules.push({ type: "company_age", id: "age", years, reference, ...(older && { exception: older }) });
  }
  const stated = statements.map(({ expected, ...statement }, index) => ({
    type: "statement" as const,
    id: `s${index + 1}`,
    expected: expected === "yes",
    ...statement,
  }));
  return [...rules, ...stated];
}

const filled = ({ ko, en }: { ko: string; en?: string }) => ({ ko, ...(en && { en }) });

const typedDocument = z.object({
  stage: z.enum(documentStages),
  name: localised(80),
  help: z.object({ ko: z.string().trim().max(300), en: z.string().trim().max(300).optional() }).optional(),
  required: ticked,
  validDays: optional(count(1, 3650)),
  companyType: optional(z.enum(companyDocumentTypes)),
});

/** What is to be handed in, as typed; ids count by place like those of statements. */
export const typedDocuments = rows(typedDocument, 30).transform((documents): RequiredDocument[] =>
  documents.map(({ help, ...document }, index) => ({
    id: `d${index + 1}`,
    ...document,
    ...(help?.ko && { help: filled(help) }),
  })),
);

export const typedSupport = z.object({ kind: z.enum(supportKinds), text: localised(500) });
export const typedFollowOn = z.object({
  text: localised(300),
  url: optional(z.url({ protocol: /^https$/, error: "programmes.bad_url" })),
});
export const typedPathway = z.object({ name: localised(80), agency: localised(80) });
