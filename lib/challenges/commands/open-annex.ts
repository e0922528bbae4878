import "server-only";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor, type Tx } from "@/lib/platform/db";
import { notFound, ok, type Result } from "@/lib/platform/result";
import { annexForReader } from "../queries/annex-reader";
import type { AnnexPage } from "../types";
import { recordOpening } from "./record-opening";

/**
 * The page of a challenge's annex: its terms to a member of a verified startup, and its text and files to one who
 * accepted them. Showing the text is an opening, and is kept as one.
 */
export function openAnnex(context: ActorContext, code: string): Promise<Result<AnnexPage>> {
  return withActor(context.actor, async (tx) => {
    const found = await annexForReader(tx, context.clock, context.actor, { code });
    if (!found) return notFound();
    const { challenge, versionId, annex, files, startups, accepted, now } = found;
    const page = { challenge, versionId, terms: annex.terms, startups, now };
    const [organisationId] = accepted;
    if (organisationId === undefined) return ok({ ...page, opened: null });
    await recordOpening(tx, context, found, { organisationId, fileId: null, copied: false });
    const reader = await readerOf(tx, context, found, organisationId);
    return ok({ ...page, opened: { text: annex.text, files, reader } });
  });
}

/** Who reads, by name and company in Korean: what copies are marked with. */
export async function readerOf(
  tx: Tx,
  { actor }: ActorContext,
  { startups }: { startups: AnnexPage["startups"] },
  organisationId: string,
): Promise<{ person: string; organisation: string }> {
  if (actor.kind !== "user") throw new Error("an annex is read by people");
  const user = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { name: true } });
  return { person: user.name, organisation: startups.find(({ id }) => id === organisationId)?.name.ko ?? "" };
}
