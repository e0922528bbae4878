import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { storeUpload } from "@/lib/files/commands/store-upload";
import type { FileSource, StoredUpload, UploadPlace } from "@/lib/files/types";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor, type Tx } from "@/lib/platform/db";
import { ok, refused, type Refused, type Result } from "@/lib/platform/result";
import type { CallPhase } from "../queries";
import { mostAttachments, type CallFileSubject } from "../schema/attachment";
import { judgeAttachments } from "./judge-attachments";

type Input = CallFileSubject & { name: string; attested: boolean };

/**
 * Adds a file to a call's announcement: to a draft, whose author the officer then is too, or to what the next amendment
 * brings. Refusals: those of `judgeAttachments` and of `storeUpload`, programmes.too_many_attachments.
 */
export async function attachCallFile(
  context: ActorContext,
  input: Input,
  source: FileSource,
): Promise<Result<StoredUpload>> {
  const allowed = await mayAttachCallFile(context, input);
  if (!allowed.ok) return allowed;
  const upload = { ...source, name: input.name, attested: input.attested, ...allowed.value };
  return storeUpload(context, upload, async (tx, record) => {
    const { callId } = input;
    const still = await judge(tx, context, callId);
    if (!still.ok) return still;
    const { call, userId } = still.value;
    const file = await record();
    const amendment = amendmentOf(call);
    await tx.callAttachment.create({
      data: { callId, fileId: file.fileId, amendment, addedById: userId, addedAt: call.now },
    });
    if (amendment === 0) await addAuthor(tx, callId, userId);
    await recordEvent(tx, context, {
      name: "call_file_attached",
      subject: { type: "call", id: callId },
      after: { fileId: file.fileId, sha256: file.sha256 },
    });
    return ok(file);
  });
}

/** Whether this person may add a file there now: asked before the first byte is sent. */
export const mayAttachCallFile = (context: ActorContext, { callId }: CallFileSubject): Promise<Result<UploadPlace>> =>
  withActor(context.actor, async (tx) => {
    const judged = await judge(tx, context, callId);
    return judged.ok ? ok({ limit: Number(judged.value.call.maxFileBytes), organisationId: null }) : judged;
  });

async function judge(
  tx: Tx,
  context: ActorContext,
  callId: string,
): Promise<Result<{ call: CallPhase; userId: string }> | Refused> {
  const judged = await judgeAttachments(tx, context, callId);
  if (!judged.ok) return judged;
  // Only those that can still be taken away: what is public stays for ever.
  const present = await tx.callAttachment.count({ where: { callId, amendment: amendmentOf(judged.value.call) } });
  const full = present >= mostAttachments;
  return full ? refused({ code: "programmes.too_many_attachments", params: { maximum: mostAttachments } }) : judged;
}

/** With which amendment a file comes now: 0 is the announcement itself, null the next one. */
const amendmentOf = (call: CallPhase): 0 | null => (call.status === "DRAFT" ? 0 : null);

async function addAuthor(tx: Tx, callId: string, userId: string): Promise<void> {
  const { authorIds } = await tx.call.findUniqueOrThrow({ where: { id: callId }, select: { authorIds: true } });
  await tx.call.update({ where: { id: callId }, data: { authorIds: [...new Set([...authorIds, userId])] } });
}
