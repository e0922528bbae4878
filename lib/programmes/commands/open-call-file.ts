import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { openFile } from "@/lib/files/commands/open-file";
import type { OpenedFile } from "@/lib/files/types";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { notFound, type Result } from "@/lib/platform/result";
import { publicCalls, visibleTo } from "../policy";
import type { CallFileAddress } from "../schema/attachment";

/** Opens a file of a call: a public one to everyone, each to the managers of its programme. Refusals: those of `openFile`. */
export function openCallFile(context: ActorContext, { code, fileId }: CallFileAddress): Promise<Result<OpenedFile>> {
  return withActor(context.actor, async (tx) => {
    const find = (where: object) =>
      tx.callAttachment.findFirst({ where: { fileId, ...where }, select: { callId: true } });
    const open = await find({ amendment: { not: null }, call: { ...publicCalls, code } });
    // What everyone may read is recorded no more than a public page is.
    if (open) return openFile(tx, fileId, { type: "call", id: open.callId }, async () => undefined);
    const own = await find({ call: { ...visibleTo(context.actor), code } });
    if (!own) return notFound();
    const about = { type: "call", id: own.callId };
    return openFile(tx, fileId, about, (event) => recordEvent(tx, context, event), { own: true });
  });
}
