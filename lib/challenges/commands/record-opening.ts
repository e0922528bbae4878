import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import type { Tx } from "@/lib/platform/db";
import type { AnnexForReader } from "../queries/annex-reader";

type Opening = { organisationId: string; fileId: string | null; copied: boolean };

/** Keeps that somebody opened the annex, for its demand owner and in the trail, in the caller's transaction. */
export async function recordOpening(
  tx: Tx,
  context: ActorContext,
  { challenge, now }: AnnexForReader,
  opening: Opening,
): Promise<void> {
  const userId = userIdOf(context.actor);
  if (userId === null) throw new Error("an annex is opened by people");
  await tx.annexOpening.create({ data: { challengeId: challenge.id, userId, ...opening, at: now } });
  await recordEvent(tx, context, {
    name: "annex_opened",
    subject: { type: "challenge", id: challenge.id },
    after: opening,
  });
}
