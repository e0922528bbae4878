import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { receiptPdf } from "@/components/applications/receipt/receipt-pdf";
import { companyOf, inParts, receiptTime } from "@/components/applications/receipt/receipt-words";
import { getSignedReceipt } from "@/lib/applications/queries/signed-receipts";
import { sealPdf } from "@/lib/applications/rules/receipt-document";
import { verifyAddress } from "@/lib/applications/rules/verify-address";
import type { ReceiptFacts } from "@/lib/applications/schema/receipt";
import { actorContext } from "@/lib/organisations/queries";
import { env } from "@/lib/platform/env";
import { answer } from "@/lib/platform/http/answer";
import { downloadResponse } from "@/lib/platform/http/download";
import { signingKey } from "@/lib/platform/signature";
import { letterRuns } from "@/lib/platform/pdf-fonts";
import { ok, type Result } from "@/lib/platform/result";
import type { ActorContext } from "@/lib/organisations/types";

type Props = { params: Promise<{ id: string; number: string; format: string }> };

const wanted = z.object({
  id: z.uuid(),
  number: z.coerce.number().int().min(1).max(1_000_000),
  format: z.enum(["json", "pdf"]),
});

/** Downloads the signed receipt of one version of an own application: the JSON itself, or a page with it inside. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const address = await params;
  return answer(request, {
    context: actorContext,
    schema: wanted,
    input: () => address,
    run: makeFile,
    done: ({ name, bytes }) => downloadResponse({ name, size: bytes.byteLength, body: new Blob([bytes]).stream() }),
  });
}

async function makeFile(
  context: ActorContext,
  input: z.output<typeof wanted>,
): Promise<Result<{ name: string; bytes: Uint8Array<ArrayBuffer> }>> {
  const found = await getSignedReceipt(context, input);
  if (!found.ok) return found;
  const { text, facts } = found.value;
  const bytes = input.format === "json" ? Buffer.from(text) : await pageOf(text, facts);
  return ok({ name: `${facts.receiptNumber}.${input.format}`, bytes: new Uint8Array(bytes) });
}

/** In both languages: whoever asks for a receipt reads one of them. */
async function pageOf(text: string, facts: ReceiptFacts): Promise<Buffer> {
  const ko = await getTranslations({ locale: "ko", namespace: "receipts.pdf" });
  const en = await getTranslations({ locale: "en", namespace: "receipts.pdf" });
  const both = (key: Parameters<typeof ko>[0]) => `${ko(key)} · ${en(key)}`;
  const { call, challenge } = facts;
  const page = await receiptPdf({
    title: both("title"),
    subtitle: `${call.title} (${call.code})`,
    rows: [
      [both("number"), facts.receiptNumber],
      [both("time"), receiptTime(facts, "ko")],
      [both("challenge"), `${challenge.code} ${challenge.title}`],
      [both("organisation"), companyOf(facts)],
      [both("version"), String(facts.version)],
      [both("digest"), `${inParts(facts.digest.slice(0, 32))}\n${inParts(facts.digest.slice(32))}`],
      [both("key"), `Ed25519 · ${facts.keyId}`],
    ],
    notes: [ko("scan"), ko("note"), en("scan"), en("note")],
    verifyAt: verifyAddress(facts, env().NEXTAUTH_URL, "ko"),
    text,
    receiptNumber: facts.receiptNumber,
    submittedAt: new Date(facts.submittedAt),
    lettering: letterRuns,
  });
  return sealPdf(page, signingKey(env().RECEIPT_KEY));
}
