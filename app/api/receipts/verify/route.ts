import { z } from "zod";
import { readDocument } from "@/lib/applications/queries/signed-receipts";
import type { ReadReceipt } from "@/lib/applications/rules/signed-receipt";
import { actorContext } from "@/lib/organisations/queries";
import { answer } from "@/lib/platform/http/answer";
import { boundedBytes } from "@/lib/platform/http/bounded-bytes";

/** Bytes of the whole form; our PDF of a receipt takes about 30,000. */
const LIMIT = 1_048_576;

const sent = z.object({ locale: z.enum(["ko", "en"]).catch("ko"), document: z.instanceof(Uint8Array).nullable() });

/**
 * Takes a receipt that somebody dropped on the page, and leads back to the page, which says what it is. Nothing is kept.
 * What is genuine is looked up again there by its number and digest: no address can claim it.
 */
export async function POST(request: Request): Promise<Response> {
  const bytes = await boundedBytes(request, LIMIT);
  return answer(request, {
    context: actorContext,
    schema: sent,
    input: () => readForm(request, bytes),
    run: async (context, { document, locale }) => {
      const read = document ? await readDocument(context, document) : undefined;
      if (read && !read.ok) return read;
      return { ok: true, value: { locale, read: read?.value } };
    },
    done: ({ locale, read }) => {
      const query = new URLSearchParams(bytes ? addressOf(read) : { problem: "too_large" });
      return new Response(null, {
        status: 303,
        headers: { Location: `${locale === "en" ? "/en" : ""}/verify?${query}`, "Cache-Control": "private, no-store" },
      });
    },
  });
}

function addressOf(read: ReadReceipt | undefined): Record<string, string> {
  if (!read) return { problem: "nothing" };
  if (read.problem) return { problem: read.problem };
  return { number: read.facts.receiptNumber, digest: read.facts.digest };
}

async function readForm(request: Request, bytes: Uint8Array<ArrayBuffer> | undefined): Promise<z.input<typeof sent>> {
  const headers = { "Content-Type": request.headers.get("content-type") ?? "" };
  const form = bytes && (await new Response(bytes, { headers }).formData().catch(() => undefined));
  const file = form?.get("document");
  return {
    locale: form?.get("locale") === "en" ? "en" : "ko",
    document: file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null,
  };
}
