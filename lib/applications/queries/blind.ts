import "server-only";
import { blindStates } from "@/lib/files/queries/copies";
import type { BlindState } from "@/lib/files/types";
import { tellingNames } from "@/lib/organisations/rules/names";
import type { Prisma, Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { submittedContent } from "../schema/content";
import type { RefusedBlindCopy } from "../types";

/** By file, whether evaluators of this call's blind stage can read it; empty where the call has no such stage. */
export async function blindStatesOf(
  tx: Tx,
  application: { callId: string; organisationId: string },
  fileIds: readonly string[],
): Promise<Record<string, BlindState>> {
  const blind = await tx.evaluationStage.count({ where: { callId: application.callId, blind: true } });
  if (blind === 0 || fileIds.length === 0) return {};
  const organisation = await tx.organisation.findUniqueOrThrow({
    where: { id: application.organisationId },
    select: namedSelect,
  });
  const names = tellingNames({ ...organisation, name: stored(storedText, organisation.name) });
  return Object.fromEntries(
    await blindStates(
      tx,
      fileIds.map((fileId) => ({ fileId, names })),
    ),
  );
}

const namedSelect = { name: true, representative: true, registrationNumber: true, corporateNumber: true } as const;

/** Shown at most: more is a call whose form asks for the wrong thing. */
const MAX_SHOWN = 50;

/**
 * Files of a call's counting versions that no evaluator of the blind stage can open, with the reason; `where` is what the
 * reader may see of its applications.
 */
export async function refusedBlindCopies(
  tx: Tx,
  callId: string,
  where: Prisma.ApplicationWhereInput,
): Promise<RefusedBlindCopy[]> {
  // From the few copies that were refused, not from the many files of a call.
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT f."id"
      FROM (SELECT DISTINCT "fileId" FROM "FileCopy" WHERE "kind" = 'BLIND' AND "refusal" IS NOT NULL) c
      JOIN "ApplicationFile" f ON f."fileId" = c."fileId" JOIN "Application" a ON a."id" = f."applicationId"
     WHERE a."callId" = ${callId}::uuid ORDER BY f."addedAt" LIMIT ${MAX_SHOWN}`;
  if (found.length === 0) return [];
  const rows = await tx.applicationFile.findMany({
    where: { id: { in: found.map(({ id }) => id) }, application: where },
    select: {
      fileId: true,
      application: {
        select: {
          id: true,
          organisation: { select: namedSelect },
          countingVersion: { select: { receiptNumber: true, content: { select: { content: true } } } },
        },
      },
    },
    orderBy: { addedAt: "asc" },
  });
  const counting = rows.flatMap(({ fileId, application: { id, organisation, countingVersion } }) => {
    const content = countingVersion?.content && stored(submittedContent, countingVersion.content.content);
    const file = content?.files.find((one) => one.fileId === fileId);
    const name = stored(storedText, organisation.name);
    if (!countingVersion || !file) return [];
    const facts = { applicationId: id, receiptNumber: countingVersion.receiptNumber, organisation: name };
    return [{ ...facts, fileId, name: file.name, names: tellingNames({ ...organisation, name }) }];
  });
  const states = await blindStates(tx, counting);
  return counting.flatMap(({ names: _, ...facts }) => {
    const blind = states.get(facts.fileId);
    return blind?.state === "refused" ? [{ ...facts, blind }] : [];
  });
}
