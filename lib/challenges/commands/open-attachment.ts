import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { openFile } from "@/lib/files/commands/open-file";
import type { OpenedFile } from "@/lib/files/types";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor, type Tx } from "@/lib/platform/db";
import { stored } from "@/lib/platform/localised";
import { notFound, type Result } from "@/lib/platform/result";
import { managedBy, ownedBy, published } from "../policy";
import { versionFiles, type ChallengeFileKey } from "../schema/annex";

/**
 * Opens a file of a challenge as it was given: a public one of a published challenge to everyone, each to the members of
 * the demand owner, and to the programme's managers those of submitted versions. Startups get the annex by `copyAnnex`.
 */
export function openAttachment(context: ActorContext, input: ChallengeFileKey): Promise<Result<OpenedFile>> {
  return withActor(context.actor, async (tx) => {
    const { challengeId, fileId } = input;
    const about = { type: "challenge", id: challengeId };
    // What everyone may read is recorded no more than a public page is.
    if (await isPublic(tx, input)) return openFile(tx, fileId, about, async () => undefined);
    const own = await isOwn(tx, context, input);
    if (!own && !(await isSubmitted(tx, context, input))) return notFound();
    return openFile(tx, fileId, about, (event) => recordEvent(tx, context, event), { own });
  });
}

async function isPublic(tx: Tx, { challengeId, fileId }: ChallengeFileKey): Promise<boolean> {
  const challenge = await tx.challenge.findFirst({
    where: { id: challengeId, ...published },
    select: { publishedVersion: { select: { files: true } } },
  });
  const files = stored(versionFiles, challenge?.publishedVersion?.files ?? []);
  return files.some((file) => file.fileId === fileId && file.audience === "PUBLIC");
}

async function isOwn(tx: Tx, { actor }: ActorContext, { challengeId, fileId }: ChallengeFileKey): Promise<boolean> {
  return (await tx.challengeFile.count({ where: { challengeId, fileId, challenge: ownedBy(actor) } })) > 0;
}

async function isSubmitted(
  tx: Tx,
  { actor }: ActorContext,
  { challengeId, fileId }: ChallengeFileKey,
): Promise<boolean> {
  const challenge = await tx.challenge.findFirst({
    where: { id: challengeId, ...managedBy(actor) },
    select: { versions: { select: { files: true } } },
  });
  const files = challenge?.versions.flatMap((version) => stored(versionFiles, version.files)) ?? [];
  return files.some((file) => file.fileId === fileId);
}
