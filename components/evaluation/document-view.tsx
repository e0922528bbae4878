import { useTranslations } from "next-intl";
import { BlindMark } from "@/components/files/blind-mark";
import { DocumentTabs } from "@/components/files/document-tabs";
import { LocalText } from "@/components/programmes/local-text";
import { StateMark } from "@/components/ui/badge";
import { AnchorButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { AnswerText } from "@/components/applications/answer-text";
import { shownSections } from "@/lib/applications/rules/form";
import { MASK } from "@/lib/evaluation/rules/masking";
import type { DeskDocument, DeskFile } from "@/lib/evaluation/types";
import { formatFileSize } from "@/lib/platform/i18n/format-number";
import type { FormField } from "@/lib/programmes/schema/form-definition";

type Read = Exclude<FormField, { type: "file" | "consent" }>;

/** Files stand in a list of their own; consents are the applicant's affair with the agency and nothing to evaluate. */
const isRead = (field: FormField): field is Read => field.type !== "file" && field.type !== "consent";

type Props = {
  document: DeskDocument;
  blind: boolean;
  /** Where a file is downloaded, and where the viewer reads it. */
  fileHref: (fileId: string) => string;
  viewHref: (fileId: string) => string;
};

/** The submitted application as it was frozen, and its files beside it as far as the portal can show them. */
export function DocumentView(props: Props) {
  const { document, fileHref, viewHref } = props;
  const files = document.files.filter((file) => file.viewer && !file.held && file.blind?.state !== "refused");
  return (
    <DocumentTabs
      files={files.map(({ fileId, name, viewer }) => ({
        id: fileId,
        name,
        viewer,
        viewHref: viewHref(fileId),
        downloadHref: fileHref(fileId),
      }))}
    >
      <DocumentText {...props} />
    </DocumentTabs>
  );
}

/** Files first, then the answers in the order of the form. */
function DocumentText({ document, blind, fileHref }: Props) {
  const t = useTranslations("evaluation.desk");
  return (
    <div className="paper-wrap" tabIndex={0} role="region" aria-label={t("answers")}>
      {blind && (
        <p className="small">
          <Icon name="info" className="wk-ic" /> {t("masked", { mask: MASK })}
        </p>
      )}
      <div className="panel self-start" style={{ background: "var(--bg)" }}>
        <h2 className="text-[length:var(--f-m)]">{t("files")}</h2>
        <Files document={document} fileHref={fileHref} />
        {shownSections(document.definition, document.answers).map((section) => {
          const fields = section.fields.filter(isRead);
          if (fields.length === 0) return null;
          return (
            <section key={section.id} className="mt-8">
              <h2 className="text-[length:var(--f-m)]">
                <LocalText text={section.title} />
              </h2>
              <dl className="mt-2">
                {fields.map((field) => (
                  <div key={field.id} className="mt-4">
                    <dt className="small quiet">
                      <LocalText text={field.label} />
                    </dt>
                    <dd className="mt-1 whitespace-pre-line">
                      <AnswerText field={field} answer={document.answers[field.id]} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </div>
  );
}

function Files({ document, fileHref }: { document: DeskDocument; fileHref: (fileId: string) => string }) {
  const t = useTranslations("evaluation.desk");
  const labels = new Map(
    document.definition.sections.flatMap(({ fields }) => fields.map((field) => [field.id, field.label])),
  );
  if (document.files.length === 0) return <p className="small quiet mt-2">{t("noFiles")}</p>;
  return (
    <>
      <p className="xs quiet mt-1">{t("filesNote")}</p>
      <ul className="mt-2">
        {document.files.map((file) => {
          const label = labels.get(file.fieldId);
          return (
            <li
              key={file.fileId}
              className="flex flex-wrap items-center justify-between gap-2 border-t border-line py-2"
            >
              <span>
                <b className="strong">{file.name}</b>
                <span className="block xs quiet">
                  {label && <LocalText text={label} />} · {formatFileSize(file.size)}
                </span>
              </span>
              <FileState file={file} fileHref={fileHref} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The download, or why there is none. */
function FileState({ file, fileHref }: { file: DeskFile; fileHref: (fileId: string) => string }) {
  const t = useTranslations("evaluation.desk");
  const copies = useTranslations("copies.blind");
  if (file.held)
    return (
      <StateMark tone="bad" icon="lock" wrap>
        {t("held")}
      </StateMark>
    );
  if (file.blind?.state === "refused") return <BlindMark blind={file.blind}>{copies("evaluator")}</BlindMark>;
  return (
    <AnchorButton
      size="xs"
      icon="download"
      href={fileHref(file.fileId)}
      aria-label={t("downloadName", { name: file.name })}
      download
    >
      {t("download")}
    </AnchorButton>
  );
}
