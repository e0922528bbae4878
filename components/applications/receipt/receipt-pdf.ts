import PDFDocument from "pdfkit";
import { drawText, type Lettering } from "@/lib/platform/pdf-text";
import { qrCode } from "./qr-code";

/** What stands on the page, in the order of reading; `text` is the signed receipt that goes into the file. */
export type ReceiptPdf = {
  title: string;
  subtitle: string;
  rows: readonly (readonly [label: string, value: string])[];
  notes: readonly string[];
  /** Stands beside the notes as a QR code. */
  verifyAt: string;
  text: string;
  receiptNumber: string;
  submittedAt: Date;
  lettering: Lettering;
};

const MARGIN = 56;
const LABEL = 130;
/** Of the QR code with its quiet zone. */
const CODE = 110;
const INK = "#1e2124";
const QUIET = "#58616a";

/** The receipt on one A4 page, ruled as on the screen, with the signed JSON inside for whoever checks it. */
export function receiptPdf(receipt: ReceiptPdf): Promise<Buffer> {
  const document = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    lang: "ko",
    displayTitle: true,
    // Without one it loads a font of its own that has no Hangul.
    font: "",
    info: { Title: `${receipt.title} ${receipt.receiptNumber}`, CreationDate: receipt.submittedAt },
  });
  const done = collect(document);
  document.file(Buffer.from(receipt.text), {
    name: `${receipt.receiptNumber}.json`,
    type: "application/json",
    creationDate: receipt.submittedAt,
    modifiedDate: receipt.submittedAt,
  });
  writeHead(document, receipt);
  for (const [label, value] of receipt.rows) writeRow(document, receipt.lettering, label, value);
  writeFoot(document, receipt);
  document.end();
  return done;
}

type Page = InstanceType<typeof PDFDocument>;

function writeHead(page: Page, { title, subtitle, lettering }: ReceiptPdf): void {
  page.fillColor(INK);
  drawText(page, lettering("Bold", title), 24, {}, { x: MARGIN, y: MARGIN });
  page.fillColor(QUIET);
  drawText(page, lettering("Regular", subtitle), 11);
  page.moveDown(0.8);
  rule(page, 2);
}

function writeRow(page: Page, lettering: Lettering, label: string, value: string): void {
  const top = page.y + 9;
  const width = page.page.width - 2 * MARGIN - LABEL;
  page.fillColor(QUIET);
  drawText(page, lettering("Regular", label), 9.5, { width: LABEL - 12 }, { x: MARGIN, y: top });
  const below = page.y;
  page.fillColor(INK);
  drawText(page, lettering("Bold", value), 11, { width, lineGap: 2 }, { x: MARGIN + LABEL, y: top - 1 });
  page.y = Math.max(below, page.y) + 8;
  rule(page, 0.5);
}

function writeFoot(page: Page, { notes, verifyAt, lettering }: ReceiptPdf): void {
  const top = page.y + 14;
  const { size, path } = qrCode(verifyAt);
  page
    .save()
    .translate(MARGIN, top)
    .scale(CODE / size)
    .path(path)
    .fill("#000")
    .restore();
  const left = MARGIN + CODE + 14;
  const width = page.page.width - MARGIN - left;
  page.fillColor(QUIET);
  drawText(page, lettering("Regular", ""), 9, {}, { x: left, y: top + 8 });
  for (const note of notes)
    drawText(page, lettering("Regular", note), 9, { width, paragraphGap: 4, lineGap: 2 }, { x: left, y: undefined });
}

function rule(page: Page, weight: number): void {
  page
    .moveTo(MARGIN, page.y)
    .lineTo(page.page.width - MARGIN, page.y)
    .lineWidth(weight)
    .strokeColor(weight > 1 ? INK : "#cdd1d5")
    .stroke();
}

function collect(page: Page): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    page.on("data", (part: Buffer) => parts.push(part));
    page.on("end", () => resolve(Buffer.concat(parts)));
    page.on("error", reject);
  });
}
