export type PdfWeight = "Regular" | "Bold";

/** A part of a text whose letters one font has; `ascent` of the text's main font, in thousandths of the size. */
export type LetterRun = { name: string; font: Buffer; text: string; ascent: number };

/** The runs of a text in a weight; a function so that whoever draws a page need not know where fonts come from. */
export type Lettering = (weight: PdfWeight, text: string) => LetterRun[];

type Page = PDFKit.PDFDocument;

/** Draws text from the page's place on, or from `at`: all runs on one baseline, wrapped as one. `size` in points. */
export function drawText(
  page: Page,
  runs: readonly LetterRun[],
  size: number,
  options: PDFKit.Mixins.TextOptions = {},
  at?: { x: number; y: number | undefined },
): void {
  runs.forEach((run, index) => {
    const together = runs.length > 1 ? { baseline: baselineOf(run, size), continued: index < runs.length - 1 } : {};
    take(page, run, size);
    if (at && index === 0) page.text(run.text, at.x, at.y, { ...options, ...together });
    else page.text(run.text, { ...options, ...together });
  });
}

/** Draws one line that is not wrapped, at a place, from left to right. */
export function drawLine(page: Page, runs: readonly LetterRun[], size: number, x: number, y: number): void {
  let left = x;
  for (const run of runs) {
    take(page, run, size).text(run.text, left, y, { lineBreak: false, baseline: baselineOf(run, size) });
    left += page.widthOfString(run.text);
  }
}

/** Points. */
export const widthOf = (page: Page, runs: readonly LetterRun[], size: number): number =>
  runs.reduce((width, run) => width + take(page, run, size).widthOfString(run.text), 0);

const take = (page: Page, { name, font }: LetterRun, size: number): Page =>
  page.registerFont(name, font).font(name).fontSize(size);

/** Points below the place at which text is drawn, as pdfkit counts them. */
const baselineOf = ({ ascent }: LetterRun, size: number): number => (-ascent * size) / 1000;
