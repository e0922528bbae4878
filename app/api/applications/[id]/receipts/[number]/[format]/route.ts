import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { receiptPdf } from "@/components/applications/receipt/receipt-pdf";
import { getSignedReceipt } from "@/lib/applications/queries/signed-receipts";
import type { ReceiptFacts } from "@/lib/applications/schema/receipt";
import { actorContext } from "@/lib/organisations/queries";
import { answer } from "@/lib/platform/http/answer";
import { downloadResponse } from "@/lib/platform/http/download";
import { formatDeadline } from "@/lib/platform/i18n/format";
import { pdfFont } from "@/lib/platform/pdf-fonts";
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
  const at = new Date(facts.submittedAt);
  const milliseconds = facts.submittedAt.slice(19, 23);
  const { organisation, call, challenge } = facts;
  return receiptPdf({
    title: both("title"),
    subtitle: `${call.title} (${call.code})`,
    rows: [
      [both("number"), facts.receiptNumber],
      [both("time"), formatDeadline(at, "ko", new Date(0), { seconds: true }).replace(" KST", `${milliseconds} KST`)],
      [both("challenge"), `${challenge.code} ${challenge.title}`],
      [both("organisation"), [organisation.name, organisation.registrationNumber].filter(Boolean).join(" · ")],
      [both("version"), String(facts.version)],
      [both("digest"), facts.digest.match(/.{16}/g)?.join(" ") ?? ""],
      [both("key"), `Ed25519 · ${facts.keyId}`],
    ],
    notes: [ko("note"), en("note")],
    text,
    receiptNumber: facts.receiptNumber,
    submittedAt: at,
    fonts: { regular: pdfFont("Regular"), bold: pdfFont("Bold") },
  });
}
