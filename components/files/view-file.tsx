"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FileViewer, type ViewedFile } from "./viewer/file-viewer";

/** Opens a file on top of the page; it is fetched only then. */
export function ViewFile({ file }: { file: ViewedFile }) {
  const t = useTranslations("copies.viewer");
  const [open, setOpen] = useState(false);
  if (file.viewer === null) return null;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={file.name}
      wide
      trigger={
        <Button size="xs" icon="eye" aria-label={t("openNamed", { name: file.name })}>
          {t("open")}
        </Button>
      }
    >
      <FileViewer file={file} />
    </Dialog>
  );
}
