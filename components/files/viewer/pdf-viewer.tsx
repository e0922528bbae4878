"use client";

import { useTranslations } from "next-intl";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { openPdf, pdfModule, type PdfModule } from "./open-pdf";
import { PdfPage } from "./pdf-page";

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

type Opened = { pdfjs: PdfModule; pdf: PDFDocumentProxy };

/** A PDF without a plug-in: pages one under the other, by buttons, the number, the wheel, or the keys [ and ]. */
export function PdfViewer({ data, name }: { data: ArrayBuffer; name: string }) {
  const t = useTranslations("copies.viewer");
  const [opened, setOpened] = useState<Opened | "failed">();
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  const [width, setWidth] = useState(0);
  const pane = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let close = () => {};
    let closed = false;
    async function open() {
      const pdfjs = await pdfModule();
      if (closed) return;
      const task = openPdf(pdfjs, data);
      close = () => void task.destroy();
      setOpened({ pdfjs, pdf: await task.promise });
    }
    open().catch(() => !closed && setOpened("failed"));
    return () => {
      closed = true;
      close();
    };
  }, [data]);

  useEffect(() => {
    const observer = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.min(Math.floor(entry.contentRect.width), 900)),
    );
    if (pane.current) observer.observe(pane.current);
    return () => observer.disconnect();
  }, [opened]);

  if (opened === "failed") return <Alert tone="warning" title={t("failed")} />;
  if (!opened) return <p role="status">{t("loading")}</p>;
  const { pdfjs, pdf } = opened;

  function go(number: number) {
    const wanted = Math.min(Math.max(number, 1), pdf.numPages);
    const target = pane.current?.querySelector<HTMLElement>(`[data-page="${wanted}"]`);
    if (target && pane.current) pane.current.scrollTop = target.offsetTop - pane.current.offsetTop;
    setPage(wanted);
  }

  function follow() {
    const top = (pane.current?.scrollTop ?? 0) + (pane.current?.clientHeight ?? 0) / 3;
    const pages = [...(pane.current?.querySelectorAll<HTMLElement>("[data-page]") ?? [])];
    const offset = pane.current?.offsetTop ?? 0;
    const seen = pages.findLast((one) => one.offsetTop - offset <= top);
    setPage(Number(seen?.dataset.page ?? 1));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "[") go(page - 1);
    if (event.key === "]") go(page + 1);
  }

  const step = (by: number) => setZoom(zooms[zooms.indexOf(zoom) + by] ?? zoom);
  return (
    <div className="pdf" onKeyDown={onKeyDown}>
      <div className="view__bar" role="toolbar" aria-label={t("tools")}>
        <Button
          size="xs"
          icon="left"
          aria-label={t("previous")}
          aria-disabled={page === 1}
          onClick={() => go(page - 1)}
        />
        <PageInput key={page} page={page} pages={pdf.numPages} onGo={go} />
        <Button
          size="xs"
          icon="right"
          aria-label={t("next")}
          aria-disabled={page === pdf.numPages}
          onClick={() => go(page + 1)}
        />
        <span className="grow" />
        <Button
          size="xs"
          icon="minus"
          aria-label={t("smaller")}
          aria-disabled={zoom === zooms[0]}
          onClick={() => step(-1)}
        />
        <span className="num" role="status">
          {t("zoom", { percent: Math.round(zoom * 100) })}
        </span>
        <Button
          size="xs"
          icon="plus"
          aria-label={t("larger")}
          aria-disabled={zoom === zooms.at(-1)}
          onClick={() => step(1)}
        />
      </div>
      <div
        ref={pane}
        className="pdf__pane"
        tabIndex={0}
        role="region"
        aria-label={t("document", { name })}
        onScroll={follow}
      >
        {width > 0 &&
          Array.from({ length: pdf.numPages }, (_, index) => (
            <PdfPage key={index} pdfjs={pdfjs} pdf={pdf} number={index + 1} width={width} zoom={zoom} />
          ))}
      </div>
    </div>
  );
}

function PageInput({ page, pages, onGo }: { page: number; pages: number; onGo: (page: number) => void }) {
  const t = useTranslations("copies.viewer");
  return (
    <label className="pdf__n num">
      <span className="max-md:hidden">{t("page")}</span>
      <input
        className="input input--s"
        inputMode="numeric"
        defaultValue={page}
        aria-label={t("pageOf", { page, pages })}
        onKeyDown={(event) => event.key === "Enter" && onGo(Number(event.currentTarget.value) || page)}
        onBlur={(event) =>
          Number(event.currentTarget.value) !== page && onGo(Number(event.currentTarget.value) || page)
        }
      />
      {t("of", { pages })}
    </label>
  );
}
