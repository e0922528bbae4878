"use client";

import { useLocale, useTranslations } from "next-intl";
import Image from "next/image";
import { useEffect, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { AnchorButton, Button } from "@/components/ui/button";
import type { viewerOf } from "@/lib/files/rules/copies";
import type { ShownDocument } from "@/lib/platform/documents/types";
import { DocumentBlocks } from "./document-blocks";
import { PdfViewer } from "./pdf-viewer";

export type ViewedFile = {
  name: string;
  viewer: ReturnType<typeof viewerOf>;
  /** Where the viewer reads it, and where the person saves it. */
  viewHref: string;
  downloadHref: string;
};

type Content =
  | { kind: "pdf"; data: ArrayBuffer }
  | { kind: "image"; address: string }
  | { kind: "document"; document: ShownDocument };
/** `message` null: the connection was lost. */
type State = "loading" | { content: Content } | { message: string | null };

/** A file in the page, without a plug-in; or in words why it cannot be, with the way to save it. */
export function FileViewer({ file }: { file: ViewedFile }) {
  const t = useTranslations("copies.viewer");
  const locale = useLocale();
  const [state, setState] = useState<State>("loading");
  const [attempt, setAttempt] = useState(0);
  const { viewer, viewHref } = file;

  useEffect(() => {
    let gone = false;
    let address: string | undefined;
    async function read(): Promise<State> {
      if (viewer === null) return { message: t("none") };
      const response = await fetch(viewHref, { headers: { "Accept-Language": locale } });
      if (!response.ok) return { message: await reasonOf(response) };
      if (viewer === "pdf") return { content: { kind: "pdf", data: await response.arrayBuffer() } };
      if (viewer === "document") return { content: { kind: "document", document: await response.json() } };
      address = URL.createObjectURL(await response.blob());
      return { content: { kind: "image", address } };
    }
    read()
      .catch((): State => ({ message: null }))
      .then((next) => !gone && setState(next));
    return () => {
      gone = true;
      if (address) URL.revokeObjectURL(address);
    };
  }, [viewer, viewHref, locale, attempt, t]);

  if (state === "loading")
    return (
      <p className="view__wait" role="status">
        {t("loading")}
      </p>
    );
  if ("content" in state) return <Shown content={state.content} name={file.name} />;
  return (
    <div className="view__wait">
      <Alert tone="info" title={state.message ?? t("lost")}>
        <p className="row">
          {state.message === null && (
            <Button
              size="xs"
              onClick={() => {
                setState("loading");
                setAttempt(attempt + 1);
              }}
            >
              {t("again")}
            </Button>
          )}
          <AnchorButton size="xs" icon="download" href={file.downloadHref} download>
            {t("download")}
          </AnchorButton>
        </p>
      </Alert>
    </div>
  );
}

function Shown({ content, name }: { content: Content; name: string }) {
  const t = useTranslations("copies.viewer");
  if (content.kind === "pdf") return <PdfViewer data={content.data} name={name} />;
  if (content.kind === "document") return <DocumentBlocks document={content.document} name={name} />;
  return (
    <div className="blocks__pane" tabIndex={0} role="region" aria-label={t("document", { name })}>
      <Image
        src={content.address}
        alt={t("image", { name })}
        width={1600}
        height={1200}
        unoptimized
        className="blocks__img"
      />
    </div>
  );
}

type RefusalBody = { refusals?: { message?: string }[] };

async function reasonOf(response: Response): Promise<string | null> {
  const body: RefusalBody = await response.json().catch(() => ({}));
  return body.refusals?.[0]?.message ?? null;
}
