"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { Checkbox } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { acceptedExtensions } from "@/lib/files/rules/media-type";
import { useRouter } from "@/lib/platform/i18n/navigation";
import { formatSizeLimit } from "@/lib/platform/i18n/format-number";
import type { UploadTarget } from "./send-file";
import { UploadRow } from "./upload-row";
import { useUploads } from "./use-uploads";

type Props = {
  target: UploadTarget;
  /** Bytes of one file. */
  maxFileBytes: number;
  /** What the files are, in words. */
  label: ReactNode;
  help?: ReactNode;
  /** Several at a time; one where the thing takes one. */
  multiple?: boolean;
};

/** Files for one thing, sent as soon as they are chosen; the attestation comes first. Shows the page anew after each. */
export function UploadBox({ target, maxFileBytes, label, help, multiple = true }: Props) {
  const t = useTranslations("files.upload");
  const router = useRouter();
  const [attested, setAttested] = useState(false);
  const [error, setError] = useState<string>();
  const [stored, setStored] = useState<string>();
  const { uploads, start, ...rowActs } = useUploads(target, ({ name }) => {
    setStored(name);
    router.refresh();
  });

  function take(files: File[]) {
    if (!attested) return setError(t("attestFirst"));
    const tooLarge = files.find((file) => file.size > maxFileBytes);
    setError(tooLarge && t("tooLarge", { name: tooLarge.name, size: formatSizeLimit(maxFileBytes) }));
    start(files.filter((file) => file.size <= maxFileBytes));
  }

  return (
    <div className="stack" style={{ "--gap": "0.75rem" }}>
      <Checkbox
        label={t("attest")}
        checked={attested}
        onChange={(event) => {
          setAttested(event.target.checked);
          setError(undefined);
        }}
      />
      <Field name="files" label={label} help={help} error={error}>
        <FileInput
          multiple={multiple}
          accept={acceptedExtensions.join(",")}
          hint={t("hint", { size: formatSizeLimit(maxFileBytes) })}
          onFiles={take}
        />
      </Field>
      {uploads.length > 0 && (
        <ul className="files" aria-label={t("list")}>
          {uploads.map((one) => (
            <UploadRow key={one.key} upload={one} {...rowActs} />
          ))}
        </ul>
      )}
      <p role="status" className="small">
        {stored && t("done", { name: stored })}
      </p>
    </div>
  );
}
