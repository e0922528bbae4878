"use client";

import { useTranslations } from "next-intl";
import { useId, useState, type KeyboardEvent, type ReactNode } from "react";
import { FileViewer, type ViewedFile } from "./viewer/file-viewer";

type Tab = ViewedFile & { id: string };

/** The text of an application and its files side by side as tabs; a file is fetched when its tab is chosen. */
export function DocumentTabs({ files, children }: { files: Tab[]; children: ReactNode }) {
  const t = useTranslations("copies.viewer");
  const [shown, setShown] = useState("text");
  const base = useId();
  const ids = ["text", ...files.map((file) => file.id)];
  const file = files.find((one) => one.id === shown);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[event.key];
    const next = step && ids[(ids.indexOf(shown) + step + ids.length) % ids.length];
    if (!next) return;
    event.preventDefault();
    setShown(next);
    document.getElementById(`${base}-${next}`)?.focus();
  }

  const tab = (id: string, label: string) => (
    <button
      key={id}
      type="button"
      role="tab"
      id={`${base}-${id}`}
      aria-selected={id === shown}
      aria-controls={`${base}-panel`}
      tabIndex={id === shown ? 0 : -1}
      onClick={() => setShown(id)}
    >
      {label}
    </button>
  );
  return (
    <>
      <div className="view__docs" role="tablist" aria-label={t("files")} onKeyDown={onKeyDown}>
        {tab("text", t("application"))}
        {files.map(({ id, name }) => tab(id, name))}
      </div>
      <div className="view__body" role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${shown}`}>
        {/* Kept while a file is read, so that its place is found again. */}
        <div hidden={file !== undefined}>{children}</div>
        {file && <FileViewer key={file.id} file={file} />}
      </div>
    </>
  );
}
