import "server-only";
import { openFile } from "@/lib/files/commands/open-file";
import type { OpenedFile } from "@/lib/files/types";
import { userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { withActor } from "@/lib/platform/db";
import { imagePdf, stampPdf, textPdf } from "@/lib/platform/pdf-stamp";
import { limitAttempts } from "@/lib/platform/rate-limit";
import { notFound, ok, refused, type Result } from "@/lib/platform/result";
import { annexForReader } from "../queries/annex-reader";
import type { AnnexCopy } from "../schema/annex";
import { markOf } from "./open-annex";
import { recordOpening } from "./record-opening";

type Source = { name: string; line: string; pdf: () => Promise<Uint8Array | undefined> };

/**
 * A copy of the annex's text or of one of its files, as a PDF that names its reader, company and time on every page. The
 * opening is kept before the copy is made: made outside the transaction, since it takes a while.
 */
export async function copyAnnex(context: ActorContext, input: AnnexCopy): Promise<Result<OpenedFile>> {
  const limited = await limitAttempts(["annex_by", userIdOf(context.actor)]);
  if (limited) return limited;
  const source = await open(context, input);
  if (!source.ok) return source;
  const { name, line, pdf } = source.value;
  const plain = await pdf();
  const copy = plain && (await stampPdf(plain, line));
  if (!copy) return refused({ code: "challenges.annex_not_markable" });
  return ok({
    name,
    size: copy.byteLength,
    mediaType: "application/pdf",
    body: new Blob([new Uint8Array(copy)]).stream(),
  });
}

function open(context: ActorContext, { challengeId, part }: AnnexCopy): Promise<Result<Source>> {
  return withActor(context.actor, async (tx) => {
    const found = await annexForReader(tx, context.clock, context.actor, { id: challengeId });
    const [organisationId] = found?.accepted ?? [];
    if (!found || organisationId === undefined) return notFound();
    const { challenge, annex, files } = found;
    const line = await markOf(tx, context, found, organisationId);
    if (part === "text") {
      if (!annex.text.ko) return notFound();
      await recordOpening(tx, context, found, { organisationId, fileId: null, copied: true });
      const notes = [`${challenge.code} · ${challenge.title.ko}`, line];
      const texts = [annex.text.ko, ...(annex.text.en ? [annex.text.en] : [])];
      return ok({ name: `${challenge.code} 별첨.pdf`, line, pdf: () => textPdf("별첨 · Annex", notes, texts) });
    }
    const file = files.find((one) => one.fileId === part);
    if (!file) return notFound();
    const opened = await openFile(tx, part, { type: "challenge", id: challengeId }, (event) =>
      recordEvent(tx, context, event),
    );
    if (!opened.ok) return opened;
    await recordOpening(tx, context, found, { organisationId, fileId: part, copied: true });
    const name = `${file.name.replace(/\.[^.]*$/, "")}.pdf`;
    const pdf = async () => {
      const bytes = new Uint8Array(await new Response(opened.value.body).arrayBuffer());
      return file.mediaType === "application/pdf" ? bytes : imagePdf(bytes);
    };
    return ok({ name, line, pdf });
  });
}
