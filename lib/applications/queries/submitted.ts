import "server-only";
import { heldFile, openToOthers } from "@/lib/files/queries";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor, type Prisma, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import type { Actor } from "@/lib/organisations/types";
import { formDefinition } from "@/lib/programmes/schema/form-definition";
import { ownedBy, readableBy } from "../policy";
import { submittedContent, type SubmittedContent } from "../schema/content";
import type { SubmittedView } from "../types";
import { blindStatesOf } from "./blind";
import { callSelect, callView, challengeSelect, challengeView } from "./views";

/** The submission that counts, for managers of the programme after the close and for auditors; else undefined. */
export function getSubmission(actor: Actor, id: string): Promise<SubmittedView | undefined> {
  return withActor(actor, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    return readSubmission(tx, { id, ...readableBy(actor, now) });
  });
}

/** One version of one's own application, as it was frozen. */
export function getOwnVersion(actor: Actor, id: string, number: number): Promise<SubmittedView | undefined> {
  return withActor(actor, (tx) => readSubmission(tx, { id, ...ownedBy(actor) }, number));
}

/** Answers and files of one version, for domains that show a submission to others after checks of their own. */
export async function contentOf(tx: Tx, versionId: string): Promise<SubmittedContent> {
  const row = await tx.submittedContent.findUniqueOrThrow({ where: { versionId }, select: { content: true } });
  return stored(submittedContent, row.content);
}

/** Which of these files nobody may open at present, and which only its own side may: they are not scanned yet. */
async function closedFiles(tx: Tx, content: SubmittedContent) {
  const ids = { in: content.files.map((file) => file.fileId) };
  const held = await tx.storedFile.findMany({ where: { id: ids, ...heldFile }, select: { id: true } });
  const heldFileIds = held.map((file) => file.id);
  const closed = await tx.storedFile.findMany({ where: { id: ids, NOT: openToOthers() }, select: { id: true } });
  return { heldFileIds, unscannedFileIds: closed.map(({ id }) => id).filter((id) => !heldFileIds.includes(id)) };
}

async function readSubmission(
  tx: Tx,
  where: Prisma.ApplicationWhereInput,
  number?: number,
): Promise<SubmittedView | undefined> {
  const row = await tx.application.findFirst({ where, select: submissionSelect });
  if (!row) return undefined;
  const version = await tx.submittedVersion.findFirst({
    where: {
      applicationId: row.id,
      ...(number === undefined ? { id: row.countingVersionId ?? undefined } : { number }),
    },
    select: { id: true, number: true, receiptNumber: true, submittedAt: true, digest: true },
  });
  if (!version || (number === undefined && row.countingVersionId === null)) return undefined;
  const { id: versionId, ...shown } = version;
  const content = await contentOf(tx, versionId);
  const fileIds = content.files.map((file) => file.fileId);
  return {
    id: row.id,
    status: row.status,
    organisation: { id: row.organisationId, ...row.organisation, name: stored(storedText, row.organisation.name) },
    call: await callView(tx, systemClock, row.call, row.extendedTo),
    challenge: challengeView(row.challenge),
    version: { ...shown, counts: versionId === row.countingVersionId },
    definition: stored(formDefinition, row.formDefinition.definition),
    content,
    ...(await closedFiles(tx, content)),
    blind: await blindStatesOf(tx, { callId: row.call.id, organisationId: row.organisationId }, fileIds),
  };
}

const submissionSelect = {
  id: true,
  organisationId: true,
  status: true,
  extendedTo: true,
  countingVersionId: true,
  organisation: { select: { name: true, registrationNumber: true, representative: true } },
  call: { select: callSelect },
  challenge: { select: challengeSelect },
  formDefinition: { select: { definition: true } },
} satisfies Prisma.ApplicationSelect;
