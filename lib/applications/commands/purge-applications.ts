import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { purgeNamelessFiles, purgeRemovedBytes, purgeStrayBytes } from "@/lib/files/commands/purge-files";
import { isSystem } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor, type Tx } from "@/lib/platform/db";
import { forbidden, ok, type Result } from "@/lib/platform/result";
import { cutoff, purgeBatch, untilNothingLeft } from "@/lib/platform/retention";

/**
 * Purges what applications leave behind once its period has passed: history and comments of drafts of closed calls, files that
 * were taken out or that nothing names, and years after the end of a call the text and files of its applications. What
 * was received, decided and agreed stays, and so do files of a submission until then. Run daily by the worker; two at
 * once do no harm. One event per run says how many of each.
 */
export async function purgeApplications(context: ActorContext): Promise<Result<Record<string, number>>> {
  const { actor } = context;
  if (!isSystem(actor)) return forbidden();
  const all = (purge: (tx: Tx, context: ActorContext) => Promise<number>) =>
    untilNothingLeft(() => withActor(actor, (tx) => purge(tx, context)));
  const purged = {
    applications: await all(eraseApplications),
    draftHistory: await all(purgeHistory),
    draftComments: await all(purgeComments),
    draftPresences: await all(purgePresences),
    takenOutFiles: await all(forgetRemovedFiles),
    namelessFiles: await all(purgeNamelessFiles),
    removedBytes: await all(purgeRemovedBytes),
    strayBytes: await purgeStrayBytes(context),
  };
  await withActor(actor, (tx) =>
    recordEvent(tx, context, {
      name: "applications_purged",
      subject: { type: "retention", id: null },
      after: purged,
    }),
  );
  return ok(purged);
}

/** The application's role cannot touch what was submitted: the database judges the period, by its own time. */
async function eraseApplications(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ erased: number }[]>`SELECT erase_applications(${purgeBatch}::int) AS erased`;
  return row?.erased ?? 0;
}

/** History is written once, so the role cannot lock it; of two at work the second finds the rows gone. */
function purgeHistory(tx: Tx, { clock }: ActorContext): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "DraftHistory" WHERE "id" IN (
      SELECT h."id" FROM "DraftHistory" h JOIN "Application" a ON a."id" = h."applicationId"
        JOIN "Call" c ON c."id" = a."callId"
       WHERE c."closesAt" < ${cutoff("draft_history", clock)} LIMIT ${purgeBatch})`;
}

/** What colleagues wrote about a draft is kept as long as its history. Answers go with the comment that they answer. */
function purgeComments(tx: Tx, { clock }: ActorContext): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "DraftComment" WHERE "id" IN (
      SELECT d."id" FROM "DraftComment" d JOIN "Application" a ON a."id" = d."applicationId"
        JOIN "Call" c ON c."id" = a."callId"
       WHERE c."closesAt" < ${cutoff("draft_history", clock)} LIMIT ${purgeBatch})`;
}

/** Nobody asks who was in a draft yesterday. */
function purgePresences(tx: Tx, { clock }: ActorContext): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "DraftPresence" WHERE ("applicationId", "userId") IN (
      SELECT "applicationId", "userId" FROM "DraftPresence"
       WHERE "seenAt" < clock_timestamp() + ${clock.offset} * interval '1 millisecond' - interval '1 day' LIMIT ${purgeBatch})`;
}

/** The same guard: a file that a submission holds stays tied to its application. */
async function forgetRemovedFiles(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ purged: number }[]>`SELECT forget_removed_files(${purgeBatch}::int) AS purged`;
  return row?.purged ?? 0;
}
