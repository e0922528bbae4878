import "server-only";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor, type Tx } from "@/lib/platform/db";
import { formatDeadline } from "@/lib/platform/i18n/format";
import { notFound, ok, type Result } from "@/lib/platform/result";
import { annexForReader, type AnnexForReader } from "../queries/annex-reader";
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
    return ok({ ...page, opened: { text: annex.text, files, mark: await markOf(tx, context, found, organisationId) } });
  });
}

/** What the page and every copy are marked with: company, person, time with its year and zone, and code; in Korean. */
export async function markOf(
  tx: Tx,
  { actor }: ActorContext,
  { startups, challenge, now }: AnnexForReader,
  organisationId: string,
): Promise<string> {
  if (actor.kind !== "user") throw new Error("an annex is read by people");
  const user = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { name: true } });
  const organisation = startups.find(({ id }) => id === organisationId)?.name.ko ?? "";
  // A copy is found years later: its year stands there also within the same one.
  const time = formatDeadline(now, "ko", new Date(0), { seconds: true });
  return [organisation, user.name, time, challenge.code].join(" · ");
}
