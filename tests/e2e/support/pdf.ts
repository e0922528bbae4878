import { examplePdf } from "../../../prisma/seed/example-pdf";

export type Attachment = { name: string; mimeType: string; buffer: Buffer };

/** A real one-page PDF for a file control. */
export async function pdf(name: string, line: string): Promise<Attachment> {
  const bytes = await new Response(examplePdf(line).body).arrayBuffer();
  return { name, mimeType: "application/pdf", buffer: Buffer.from(bytes) };
}
