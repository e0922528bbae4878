"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Copies a value that nobody should have to type, or what a function reads at the press; says so for screen readers too. */
export function CopyButton({ text, label }: { text: string | (() => string); label: string }) {
  const t = useTranslations("files.row");
  const [copied, setCopied] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="text"
        className="no-print"
        icon={copied ? "check" : "copy"}
        aria-label={label}
        onClick={() =>
          navigator.clipboard.writeText(typeof text === "string" ? text : text()).then(
            () => setCopied(true),
            () => undefined,
          )
        }
      >
        {t(copied ? "copied" : "copy")}
      </Button>
      <span className="sr" role="status">
        {copied ? t("copied") : ""}
      </span>
    </>
  );
}
