"use client";

import { useTranslations } from "next-intl";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import type { PdfModule } from "./open-pdf";

type Props = {
  pdfjs: PdfModule;
  pdf: PDFDocumentProxy;
  number: number;
  /** CSS pixels of a page at 100 %. */
  width: number;
  zoom: number;
};

/** Dots per CSS pixel that are drawn at most: sharper ones cost memory that phones do not have. */
const MAX_DENSITY = 2;

/** One page: drawn when it comes near the window, given up again when it is far; its text lies over it to be read and marked. */
export function PdfPage({ pdfjs, pdf, number, width, zoom }: Props) {
  const t = useTranslations("copies.viewer");
  const place = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(number === 1);
  const [ratio, setRatio] = useState(Math.SQRT2);

  useEffect(() => {
    const observer = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: "800px 0px",
    });
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const surface = canvas.current;
    const layer = text.current;
    if (!near || !surface || !layer) return;
    let stop = () => {};
    let stopped = false;
    async function draw(surface: HTMLCanvasElement, layer: HTMLDivElement) {
      const page = await pdf.getPage(number);
      if (stopped) return;
      const natural = page.getViewport({ scale: 1 });
      setRatio(natural.height / natural.width);
      const scale = (width * zoom) / natural.width;
      const viewport = page.getViewport({ scale });
      const density = Math.min(window.devicePixelRatio || 1, MAX_DENSITY);
      surface.width = Math.floor(viewport.width * density);
      surface.height = Math.floor(viewport.height * density);
      const drawing = page.render({ canvas: surface, viewport: page.getViewport({ scale: scale * density }) });
      layer.replaceChildren();
      layer.style.setProperty("--total-scale-factor", String(scale));
      const words = new pdfjs.TextLayer({ textContentSource: page.streamTextContent(), container: layer, viewport });
      stop = () => {
        drawing.cancel();
        words.cancel();
      };
      // Cancelled where the reader went on; a page that cannot be drawn leaves its place empty and the others alone.
      await Promise.allSettled([drawing.promise, words.render()]);
    }
    void draw(surface, layer);
    return () => {
      stopped = true;
      stop();
    };
  }, [near, pdf, pdfjs, number, width, zoom]);

  return (
    <section
      ref={place}
      data-page={number}
      className="pdf__page"
      aria-label={t("pageOf", { page: number, pages: pdf.numPages })}
      style={{ width: width * zoom, height: width * zoom * ratio }}
    >
      {near && (
        <>
          <canvas ref={canvas} aria-hidden="true" />
          <div ref={text} className="textLayer" />
        </>
      )}
    </section>
  );
}
