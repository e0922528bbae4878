import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { storeUpload } from "@/lib/files/commands/store-upload";
import type { FileSource, StoredUpload, UploadPlace } from "@/lib/files/types";
import { userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { canWrite } from "../policy";
import { challengeForCommand, holdChallenge } from "../queries";
import { isMarkable, mostAnnexBytes, mostFiles } from "../rules/annex";
import { refusalsOfCall } from "../rules/submission";
import type { ChallengeFileSubject } from "../schema/annex";
import { editable } from "../workflow";

type Input = ChallengeFileSubject & { name: string; attested: boolean };

/**
 * Adds a file to a challenge that is being written: for everyone, or for the annex. Of the annex every reader gets a copy
 * with a mark of their own, so it takes only what can be marked. Refusals: those of `mayAttachChallengeFile` and of
 * `storeUpload`, challenges.annex_type.
 */
export async function attachChallengeFile(
  context: ActorContext,
  input: Input,
  source: FileSource,
): Promise<Result<StoredUpload>> {
  const allowed = await mayAttachChallengeFile(context, input);
  if (!allowed.ok) return allowed;
  if (input.audience === "ANNEX" && !isMarkable(input.name)) return refused({ code: "challenges.annex_type" });
  const upload = { ...source, name: input.name, attested: input.attested, ...allowed.value };
  return storeUpload(context, upload, async (tx, record) => {
    const { challengeId, audience } = input;
    // Held, so that two files at once count each other, and none comes into a text that was just handed in.
    await holdChallenge(tx, challengeId);
    const still = await judge(tx, context, input);
    const addedById = userIdOf(context.actor);
    if (!still.ok) return still;
    if (addedById === null) return forbidden();
    const file = await record();
    const addedAt = await databaseNow(tx, context.clock);
    await tx.challengeFile.create({ data: { challengeId, audience, fileId: file.fileId, addedById, addedAt } });
    await recordEvent(tx, context, {
      name: "challenge_file_attached",
      subject: { type: "challenge", id: challengeId },
      after: { audience, fileId: file.fileId, sha256: file.sha256 },
    });
    return ok(file);
  });
}

/** Whether this person may add a file there now: asked before the first byte is sent. */
export const mayAttachChallengeFile = (
  context: ActorContext,
  subject: ChallengeFileSubject,
): Promise<Result<UploadPlace>> => withActor(context.actor, (tx) => judge(tx, context, subject));

async function judge(tx: Tx, context: ActorContext, subject: ChallengeFileSubject): Promise<Result<UploadPlace>> {
  const challenge = await challengeForCommand(tx, context.clock, context.actor, subject.challengeId);
  if (!challenge) return notFound();
  if (!canWrite(context.actor, challenge)) return forbidden();
  if (!editable.includes(challenge.status))
    return refused({ code: "challenges.not_in_state", params: { verb: "edit", status: challenge.status } });
  const refusals = refusalsOfCall(challenge.phase);
  if (refusals.length > 0) return refused(...refusals);
  if (challenge.files.length >= mostFiles)
    return refused({ code: "challenges.too_many_files", params: { maximum: mostFiles } });
  const callLimit = Number(challenge.phase.maxFileBytes);
  const limit = subject.audience === "ANNEX" ? Math.min(callLimit, mostAnnexBytes) : callLimit;
  return ok({ limit, organisationId: challenge.organisationId });
}
