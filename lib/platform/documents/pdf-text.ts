import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { createRequire } from "node:module";
import path from "node:path";
import { Uncopyable } from "./types.ts";

/** Pages that are read; a document of more is refused rather than taken on trust. */
const MAX_PAGES = 500;

const assets = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** The text of every page, as a reader would select it. */
export async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: `${path.join(assets, "cmaps")}${path.sep}`,
    standardFontDataUrl: `${path.join(assets, "standard_fonts")}${path.sep}`,
    isOffscreenCanvasSupported: false,
    disableFontFace: true,
    useWasm: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PAGES) throw new Uncopyable("too_large");
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      texts.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
      page.cleanup();
    }
    return texts;
  } catch (error) {
    throw error instanceof Uncopyable ? error : new Uncopyable("damaged");
  } finally {
    await task.destroy();
  }
}
