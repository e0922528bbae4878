"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AnchorButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { formatFileSize } from "@/lib/platform/i18n/format-number";
import type { FileInfo } from "@/lib/files/types";
import { viewerOf } from "@/lib/files/rules/copies";
import { CopyButton } from "./copy-button";
import { ScanMark, useScan } from "./scan-mark";
import { ViewFile } from "./view-file";

type Props = {
  file: FileInfo;
  /** Where it is downloaded; what the viewer reads stands below it. */
  href?: string;
  /** What else is to be said of it. */
  note?: ReactNode;
  /** Further actions. */
  children?: ReactNode;
};

/** An attached file: name, size, digest, what can be done with it. */
export function FileRow({ file, href, note, children }: Props) {
  const t = useTranslations("files.row");
  const scan = useScan(file.fileId, file.scan);
  return (
    <li>
      <span className="files__i">
        <Icon name="file" />
      </span>
      <div>
        <p className="files__n">
          <strong>{file.name}</strong>
          <ScanMark scan={scan} held={file.held} />
        </p>
        <p className="files__m num">{formatFileSize(file.size)}</p>
        {scan && scan !== "clean" && (
          <p className="small quiet" role="status">
            {t(`scanHints.${scan}`)}
          </p>
        )}
        <p className="files__h">
          <span>SHA-256</span>{" "}
          <code>
            {file.sha256.slice(0, 5)}…{file.sha256.slice(-6)}
          </code>{" "}
          <CopyButton text={file.sha256} label={t("copyNamed", { name: file.name })} />
        </p>
        {note}
      </div>
      <div className="files__a">
        {href && !file.held && scan !== "infected" && (
          <ViewFile
            file={{ name: file.name, viewer: viewerOf(file.mediaType), viewHref: `${href}/view`, downloadHref: href }}
          />
        )}
        {href && !file.held && scan !== "infected" && (
          <AnchorButton size="xs" href={href} aria-label={t("downloadNamed", { name: file.name })}>
            {t("download")}
          </AnchorButton>
        )}
        {children}
      </div>
    </li>
  );
}
