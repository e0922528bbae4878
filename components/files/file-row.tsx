"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { AnchorButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { formatFileSize } from "@/lib/platform/i18n/format-number";
import type { FileInfo } from "@/lib/files/types";
import { CopyButton } from "./copy-button";

/** An attached file: name, size, digest, download; `children` are further actions. */
export function FileRow({ file, href, children }: { file: FileInfo; href?: string; children?: ReactNode }) {
  const t = useTranslations("files.row");
  return (
    <li>
      <span className="files__i">
        <Icon name="file" />
      </span>
      <div>
        <p className="files__n">
          <strong>{file.name}</strong>
          <Badge tone={file.held ? "danger" : "success"} icon={file.held ? "lock" : "check-circle"}>
            {t(file.held ? "held" : "attached")}
          </Badge>
        </p>
        <p className="files__m num">{formatFileSize(file.size)}</p>
        <p className="files__h">
          <span>SHA-256</span>{" "}
          <code>
            {file.sha256.slice(0, 5)}…{file.sha256.slice(-6)}
          </code>{" "}
          <CopyButton text={file.sha256} label={t("copyNamed", { name: file.name })} />
        </p>
      </div>
      <div className="files__a">
        {href && !file.held && (
          <AnchorButton size="xs" href={href} aria-label={t("downloadNamed", { name: file.name })}>
            {t("download")}
          </AnchorButton>
        )}
        {children}
      </div>
    </li>
  );
}
