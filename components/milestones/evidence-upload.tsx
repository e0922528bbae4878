"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { Icon } from "@/components/ui/icon";
import { useRouter } from "@/lib/platform/i18n/navigation";
import { formatSizeLimit } from "@/lib/platform/i18n/format-number";
import { acceptedExtensions } from "@/lib/files/rules/media-type";
import { sendEvidence } from "./send-evidence";

type Row = { key: number; name: string; state: "sending" | "done" | "failed"; percent: number; reason?: string };

/** Files are sent as soon as they are chosen, one after the other; the attestation comes first. */
export function EvidenceUpload({ milestoneId, maxFileBytes }: { milestoneId: string; maxFileBytes: number }) {
  const t = useTranslations("milestones.upload");
  const locale = useLocale();
  const router = useRouter();
  const [attested, setAttested] = useState(false);
  const [reminded, setReminded] = useState(false);
  const [rows, setRows] = useState<Row[]>([]);

  const change = (key: number, part: Partial<Row>) =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...part } : row)));

  async function send(files: File[]) {
    if (!attested) return setReminded(true);
    const start = rows.length;
    setRows((before) => [
      ...before,
      ...files.map((file, index): Row => ({ key: start + index, name: file.name, state: "sending", percent: 0 })),
    ]);
    for (const [index, file] of files.entries()) {
      const key = start + index;
      const reason = await sendEvidence({
        milestoneId,
        file,
        locale,
        lost: t("lost"),
        onProgress: (percent) => change(key, { percent }),
      });
      change(key, reason === undefined ? { state: "done" } : { state: "failed", reason });
    }
    router.refresh();
  }

  return (
    <div className="stack" style={{ "--gap": "0.75rem" }}>
      <Checkbox
        label={t("attest")}
        checked={attested}
        onChange={(event) => {
          setAttested(event.target.checked);
          setReminded(false);
        }}
      />
      <Field name="evidence" label={t("label")} error={reminded ? t("attestFirst") : undefined}>
        <FileInput
          multiple
          accept={acceptedExtensions.join(",")}
          hint={t("hint", { size: formatSizeLimit(maxFileBytes) })}
          onFiles={(files) => void send(files)}
        />
      </Field>
      <div role="status">
        <ul className="small">
          {rows.map((row) => (
            <li key={row.key} className={row.state === "failed" ? "t-danger" : undefined}>
              <Icon name={row.state === "done" ? "check-circle" : row.state === "failed" ? "x-circle" : "upload"} />{" "}
              {row.state === "sending" && t("uploading", { name: row.name, percent: row.percent })}
              {row.state === "done" && t("done", { name: row.name })}
              {row.state === "failed" && t("failed", { name: row.name, reason: row.reason ?? "" })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
