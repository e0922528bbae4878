"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { BlindMark } from "@/components/files/blind-mark";
import { FileRow } from "@/components/files/file-row";
import { UploadRow } from "@/components/files/upload/upload-row";
import { useUploads } from "@/components/files/upload/use-uploads";
import { formatSizeLimit } from "@/lib/platform/i18n/format-number";
import { inLanguage } from "@/lib/platform/localised";
import { acceptedExtensions } from "@/lib/files/rules/media-type";
import type { BlindState } from "@/lib/files/types";
import type { FormField } from "@/lib/programmes/schema/form-definition";
import type { DraftFileView } from "@/lib/applications/types";
import { DocumentNote, DocumentPicker } from "./document-picker";
import type { DraftProps } from "./draft-props";

type Props = {
  field: Extract<FormField, { type: "file" }>;
  files: DraftFileView[];
  draft: DraftProps;
  attested: boolean;
  attestId: string;
  onFiles: (change: (files: DraftFileView[]) => DraftFileView[]) => void;
};

/** One field for files: a place to drop them, what is on its way, what is attached. */
export function FileField({ field, files, draft, attested, attestId, onFiles }: Props) {
  const t = useTranslations("files.field");
  const locale = useLocale();
  const [error, setError] = useState<string>();
  const target = { kind: "application_field", subject: { applicationId: draft.id, fieldId: field.id } };
  const { uploads, start, ...rowActs } = useUploads(target, (file) =>
    onFiles((before) => [...before, { ...file, fieldId: field.id, held: false }]),
  );
  const label = inLanguage(field.label, locale);
  const room =
    field.maxFiles - files.length - uploads.filter((one) => one.state !== "failed" && one.state !== "left").length;

  function take(chosen: File[]) {
    if (!attested) {
      setError(t("attestFirst"));
      document.querySelector<HTMLInputElement>(`#${attestId} input`)?.focus();
      return;
    }
    const tooLarge = chosen.find((file) => file.size > draft.maxFileBytes);
    if (chosen.length > room) setError(t("tooMany", { maximum: field.maxFiles }));
    else if (tooLarge) setError(t("tooLarge", { name: tooLarge.name, size: formatSizeLimit(draft.maxFileBytes) }));
    else setError(undefined);
    start(chosen.filter((file) => file.size <= draft.maxFileBytes).slice(0, Math.max(0, room)));
  }

  return (
    <div className="field">
      <Field
        name={`f-${field.id}`}
        label={<span lang={label.locale}>{label.text}</span>}
        requirement={field.required ? "required" : "optional"}
        help={field.help && inLanguage(field.help, locale).text}
        error={error}
      >
        <FileInput
          multiple={field.maxFiles > 1}
          accept={acceptedExtensions.join(",")}
          hint={t("hint", { size: formatSizeLimit(draft.maxFileBytes), maximum: field.maxFiles })}
          onFiles={take}
        />
      </Field>
      {room > 0 && (
        <p className="mt-2">
          <DocumentPicker
            now={new Date(draft.now)}
            applicationId={draft.id}
            field={{ id: field.id, label: label.text }}
            offered={draft.documents}
            onPicked={(file) => onFiles((before) => [...before, file])}
          />
        </p>
      )}
      {files.length + uploads.length > 0 && (
        <ul className="files" aria-label={label.text}>
          {files.map((file) => (
            <FileRow
              key={file.fileId}
              file={file}
              href={`/api/files/${file.fileId}`}
              note={
                <>
                  <Blind state={draft.blind[file.fileId]} />
                  <OfDocument file={file} draft={draft} />
                </>
              }
            >
              <RemoveButton file={file} draft={draft} onFiles={onFiles} onError={setError} />
            </FileRow>
          ))}
          {uploads.map((one) => (
            <UploadRow key={one.key} upload={one} {...rowActs} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** What speaks against a document that was taken from those of the company. */
function OfDocument({ file, draft }: { file: DraftFileView; draft: DraftProps }) {
  const one = draft.documents.find((document) => document.fileId === file.fileId);
  return one ? <DocumentNote one={one} fieldId={file.fieldId} /> : null;
}

/** Only what stands in the way is said while one writes. */
function Blind({ state }: { state: BlindState | undefined }) {
  return state?.state === "refused" ? <BlindMark blind={state} /> : null;
}

function RemoveButton({
  file,
  draft,
  onFiles,
  onError,
}: Pick<Props, "draft" | "onFiles"> & { file: DraftFileView; onError: (message: string) => void }) {
  const t = useTranslations("files.field");
  const [busy, setBusy] = useState(false);
  async function remove() {
    if (busy) return;
    setBusy(true);
    const address = `/api/applications/${draft.id}/files/${file.fileId}?field=${file.fieldId}`;
    const headers = { "Accept-Language": draft.locale };
    const response = await fetch(address, { method: "DELETE", headers }).catch(() => undefined);
    setBusy(false);
    if (response?.ok || response?.status === 404)
      onFiles((before) => before.filter((one) => one.fileId !== file.fileId || one.fieldId !== file.fieldId));
    else onError(t("notRemoved"));
  }
  return (
    <Button size="xs" onClick={remove} aria-disabled={busy} aria-label={t("removeNamed", { name: file.name })}>
      {t("remove")}
    </Button>
  );
}
