import type { PDFDocumentLoadingTask } from "pdfjs-dist";

export type PdfModule = typeof import("pdfjs-dist");

/** The viewer's program; it comes only when the first PDF is opened. Everything it needs comes from our own server. */
export async function pdfModule(): Promise<PdfModule> {
  const pdfjs: PdfModule = await import("pdfjs-dist/legacy/build/pdf.mjs");
  pdfjs.GlobalWorkerOptions.workerSrc = new URL(
    "pdfjs-dist/legacy/build/pdf.worker.min.mjs",
    import.meta.url,
  ).toString();
  return pdfjs;
}

export function openPdf(pdfjs: PdfModule, data: ArrayBuffer): PDFDocumentLoadingTask {
  return pdfjs.getDocument({
    // The worker takes the bytes away from here; a second look needs them again.
    data: data.slice(0),
    cMapUrl: "/api/viewer/cmaps/",
    standardFontDataUrl: "/api/viewer/standard_fonts/",
    wasmUrl: "/api/viewer/wasm/",
    iccUrl: "/api/viewer/iccs/",
    enableXfa: false,
  });
}
