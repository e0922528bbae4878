"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Badge } from "@/components/ui/badge";
import type { ScanView } from "@/lib/files/types";

/** How the scan of an own file stands; asks the server while it waits, and says what the state means. */
export function useScan(fileId: string, first: ScanView | undefined): ScanView | undefined {
  const [scan, setScan] = useState(first);
  useEffect(() => {
    if (scan !== "waiting") return;
    let wait = 1000;
    let timer = window.setTimeout(ask, wait);
    async function ask() {
      const answer = await fetch(`/api/files/${fileId}/scan`).catch(() => undefined);
      const body: { scan?: ScanView } = answer?.ok ? await answer.json() : {};
      if (body.scan && body.scan !== "waiting") return setScan(body.scan);
      wait = Math.min(wait * 1.5, 30_000);
      timer = window.setTimeout(ask, wait);
    }
    return () => window.clearTimeout(timer);
  }, [fileId, scan]);
  return scan;
}

/** The state in a word; `held`: somebody reported the file. */
export function ScanMark({ scan, held }: { scan: ScanView | undefined; held: boolean }) {
  const t = useTranslations("files.row");
  if (scan === "infected")
    return (
      <Badge tone="danger" icon="alert">
        {t("scan.infected")}
      </Badge>
    );
  if (held)
    return (
      <Badge tone="danger" icon="lock">
        {t("held")}
      </Badge>
    );
  if (scan === "waiting")
    return (
      <Badge tone="info" icon="loader">
        {t("scan.waiting")}
      </Badge>
    );
  return (
    <Badge tone="success" icon={scan === "clean" ? "shield" : "check-circle"}>
      {t(scan === "clean" ? "scan.clean" : "attached")}
    </Badge>
  );
}
