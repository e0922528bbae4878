import "server-only";
import { PDFDocument, type PDFEmbeddedPage, type PDFPage } from "@cantoo/pdf-lib";
import Pdf from "pdfkit";
import { letterRuns } from "./pdf-fonts";
import { drawLine, drawText, widthOf } from "./pdf-text";

/** A4 in points. */
const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 56;
const PNG_START = 0x89;

type Size = { width: number; height: number };

/**
 * The same PDF with this line across every page and at its foot, or undefined where it cannot be read (damaged, or
 * protected by a password). Whole in memory: for files of a few megabytes.
 */
export async function stampPdf(bytes: Uint8Array, line: string): Promise<Uint8Array | undefined> {
  try {
    return await stamped(bytes, line);
  } catch {
    // Somebody else's file: what is wrong with it shows at any place, and whatever it is, there is no copy of it.
    return undefined;
  }
}

async function stamped(bytes: Uint8Array, line: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const marks = new Map<string, PDFEmbeddedPage>();
  for (const page of document.getPages()) {
    const size = { width: page.getWidth(), height: page.getHeight() };
    const key = `${Math.round(size.width)}x${Math.round(size.height)}`;
    const mark = marks.get(key) ?? (await embedMark(document, size, line));
    marks.set(key, mark);
    drawMark(page, mark, size);
  }
  document.setSubject(line);
  return document.save();
}

async function embedMark(document: PDFDocument, size: Size, line: string): Promise<PDFEmbeddedPage> {
  const [mark] = await document.embedPdf(await markPage(size, line));
  if (!mark) throw new Error("the mark has no page");
  return mark;
}

function drawMark(page: PDFPage, mark: PDFEmbeddedPage, size: Size): void {
  const { x, y } = page.getMediaBox();
  page.drawPage(mark, { x, y, ...size });
}

/** One transparent page: the line slantwise again and again, and readable once at the foot. */
function markPage({ width, height }: Size, line: string): Promise<Buffer> {
  const pdf = new Pdf({ size: [width, height], margin: 0, font: "" });
  const done = collect(pdf);
  const runs = letterRuns("Regular", line);
  pdf.fillColor("#1e2124");
  pdf.save().rotate(-30, { origin: [width / 2, height / 2] });
  pdf.fillOpacity(0.13);
  const reach = Math.hypot(width, height);
  const step = widthOf(pdf, runs, 14) + 48;
  for (let y = -reach / 2, row = 0; y < reach * 1.5; y += 96, row++)
    for (let x = -reach / 2 - (row % 2) * (step / 2); x < reach * 1.5; x += step) drawLine(pdf, runs, 14, x, y);
  pdf.restore();
  pdf.fillOpacity(0.85);
  drawLine(pdf, runs, 7.5, 24, height - 18);
  pdf.end();
  return done;
}

/** Texts as A4 pages: a title, lines below it, then each text in its paragraphs, which empty lines part. */
export function textPdf(title: string, notes: readonly string[], texts: readonly string[]): Promise<Buffer> {
  const pdf = new Pdf({ size: "A4", margin: MARGIN, lang: "ko", displayTitle: true, font: "", info: { Title: title } });
  const done = collect(pdf);
  pdf.fillColor("#1e2124");
  drawText(pdf, letterRuns("Bold", title), 20);
  pdf.fillColor("#58616a");
  for (const note of notes) drawText(pdf, letterRuns("Regular", note), 10, { paragraphGap: 2 });
  pdf.fontSize(11).fillColor("#1e2124");
  for (const text of texts) {
    pdf.moveDown(1);
    for (const paragraph of text.trim().split(/\n{2,}/)) {
      drawText(pdf, letterRuns("Regular", paragraph), 11, { lineGap: 4 });
      pdf.moveDown(0.5);
    }
  }
  pdf.end();
  return done;
}

/** A PNG or JPEG on one A4 page, upright or lying as it is itself; undefined where it cannot be read. */
export async function imagePdf(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const document = await PDFDocument.create();
    const image = await (bytes[0] === PNG_START ? document.embedPng(bytes) : document.embedJpg(bytes));
    const lying = image.width > image.height;
    const page = document.addPage(lying ? [A4.height, A4.width] : [A4.width, A4.height]);
    const { width, height } = image.scaleToFit(page.getWidth() - 2 * MARGIN, page.getHeight() - 2 * MARGIN);
    page.drawImage(image, { x: (page.getWidth() - width) / 2, y: (page.getHeight() - height) / 2, width, height });
    return await document.save();
  } catch {
    return undefined;
  }
}

function collect(pdf: InstanceType<typeof Pdf>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on("data", (part: Buffer) => parts.push(part));
    pdf.on("end", () => resolve(Buffer.concat(parts)));
    pdf.on("error", reject);
  });
}
