import "server-only";
import type { Tx } from "@/lib/platform/db";
import { stored } from "@/lib/platform/localised";
import type { Actor } from "@/lib/organisations/types";
import { holdApplications } from "@/lib/programmes/queries/held-applications";
import { formDefinition } from "@/lib/programmes/schema/form-definition";
import { ownedBy } from "../policy";
import { countingStatuses } from "../workflow";
import {
  applicantFacts,
  applicantSelect,
  challengeSelect,
  challengeView,
  fileSelect,
  fileView,
  livingFiles,
  mergeAnswers,
} from "./views";

/**
 * Finds an own application and locks its row, and its company's: submissions of one draft, and of one company, come one
 * after the other, so that a limit holds for two at once.
 */
export async function lockOwn(tx: Tx, actor: Actor, id: string): Promise<{ organisationId: string } | undefined> {
  const own = await tx.application.findFirst({ where: { id, ...ownedBy(actor) }, select: { organisationId: true } });
  if (!own) return undefined;
  await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${own.organisationId}::uuid FOR NO KEY UPDATE`;
  await holdApplications(tx, { ids: [id] });
  return own;
}

export type ForSubmission = Awaited<ReturnType<typeof readForSubmission>>;

/** Everything a submission is judged by and made of, read after the lock. */
export async function readForSubmission(tx: Tx, id: string) {
  const row = await tx.application.findUniqueOrThrow({
    where: { id },
    select: {
      status: true,
      version: true,
      callId: true,
      countingVersionId: true,
      extendedTo: true,
      organisationId: true,
      organisation: { select: applicantSelect },
      challenge: { select: challengeSelect },
      formDefinition: { select: { definition: true } },
      sections: { select: { answers: true }, orderBy: { sectionId: "asc" } },
      files: { ...livingFiles, select: fileSelect },
      versions: { select: { number: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  const challenge = challengeView(row.challenge);
  return {
    id,
    status: row.status,
    version: row.version,
    callId: row.callId,
    countingVersionId: row.countingVersionId,
    extendedTo: row.extendedTo,
    organisationId: row.organisationId,
    challenge: row.challenge.status,
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    applicant: applicantFacts(row.organisation),
    definition: stored(formDefinition, row.formDefinition.definition),
    answers: mergeAnswers(row.sections),
    files: row.files.map(fileView),
    others: await othersOf(tx, { ...row, id }),
    lastNumber: row.versions[0]?.number ?? null,
  };
}

/** How many other applications of the same startup in the same call count. */
export function othersOf(tx: Tx, own: { id: string; callId: string; organisationId: string }): Promise<number> {
  const { id, callId, organisationId } = own;
  return tx.application.count({
    where: { id: { not: id }, callId, organisationId, status: { in: [...countingStatuses] } },
  });
}
