import "server-only";
import { heldFile } from "@/lib/files/queries";
import type { Prisma } from "@/lib/platform/db";
import { stored } from "@/lib/platform/localised";
import { formDefinition } from "@/lib/programmes/schema/form-definition";
import { effectiveClose } from "../rules/deadline";
import { checksOf, type ScreeningFacts } from "../rules/screening";
import { submittedContent, type ScreeningCheck } from "../schema/content";
import { applicantFacts, applicantSelect } from "./views";

/** What an eligibility screening is judged by. */
export const screeningSelect = {
  id: true,
  status: true,
  version: true,
  callId: true,
  extendedTo: true,
  organisationId: true,
  organisation: { select: { ...applicantSelect, name: true, registrationNumber: true } },
  formDefinition: { select: { definition: true } },
  countingVersion: {
    select: { receiptNumber: true, submittedAt: true, content: { select: { content: true } } },
  },
  // The deadline was met by what came before any supplement.
  versions: { where: { supplementId: null }, select: { submittedAt: true }, orderBy: { number: "desc" }, take: 1 },
  supplements: { where: { answeredAt: null, endedAt: null }, select: { id: true, dueAt: true } },
  files: { where: { file: heldFile }, select: { fileId: true } },
} satisfies Prisma.ApplicationSelect;

type Row = Prisma.ApplicationGetPayload<{ select: typeof screeningSelect }>;

/** The checks of one submitted application as of now; throws for one of which no version counts. */
export function screeningChecksOf(row: Row, call: ScreeningFacts["call"]): ScreeningCheck[] {
  const version = row.countingVersion;
  if (!version?.content) throw new Error("only what was submitted is screened");
  return checksOf({
    call: { ...call, closesAt: effectiveClose(call.closesAt, row.extendedTo) },
    applicant: applicantFacts(row.organisation),
    definition: stored(formDefinition, row.formDefinition.definition),
    content: stored(submittedContent, version.content.content),
    submittedAt: row.versions[0]?.submittedAt ?? version.submittedAt,
    heldFileIds: row.files.map((file) => file.fileId),
  });
}
