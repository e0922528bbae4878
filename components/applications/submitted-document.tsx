import { useLocale, useTranslations } from "next-intl";
import { BlindMark } from "@/components/files/blind-mark";
import { FileRow } from "@/components/files/file-row";
import { inLanguage } from "@/lib/platform/localised";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import { shownSections } from "@/lib/applications/rules/form";
import { isRowField } from "@/lib/applications/schema/answers";
import type { BlindState } from "@/lib/files/types";
import type { SubmittedContent } from "@/lib/applications/schema/content";
import { AnswerText } from "./answer-text";

type Props = {
  definition: FormDefinition;
  content: SubmittedContent;
  heldFileIds?: readonly string[];
  /** Files that the reader may not open before they are scanned. */
  unscannedFileIds?: readonly string[];
  /** Where a file is downloaded; left out, files are listed without a link. */
  fileHref?: (fileId: string) => string;
  /** By file: whether evaluators of a blind stage can read it; nothing where the call has none. */
  blind?: Readonly<Record<string, BlindState>>;
};

/** Answers and files as readers of a submission see them, section by section in the order of the form. */
export function SubmittedDocument(props: Props) {
  const { definition, content } = props;
  const t = useTranslations("applications.document");
  const locale = useLocale();
  // Else every answer would look as if it had been left empty.
  if (content.erased) return <p className="sheet doc">{t("erased")}</p>;
  return (
    <div className="sheet doc">
      {shownSections(definition, content.answers).map((section, index) => (
        <section key={section.id} aria-labelledby={`d-${section.id}`}>
          <h2 id={`d-${section.id}`}>
            <span className="num">{index + 1}</span>
            {inLanguage(section.title, locale).text}
          </h2>
          <dl className="dl dl--wide">
            {section.fields.map((field) => (
              <div key={field.id} className={isRowField(field) ? "dl__wide" : undefined}>
                <dt>{inLanguage(field.label, locale).text}</dt>
                <dd>
                  {field.type === "file" ? (
                    <FilesOf {...props} files={content.files.filter((file) => file.fieldId === field.id)} />
                  ) : (
                    <AnswerText field={field} answer={content.answers[field.id]} />
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** Files of a submission, each openable beside where it is named, or with the reason why not. */
export function FilesOf({
  files,
  heldFileIds = [],
  unscannedFileIds = [],
  fileHref,
  blind = {},
}: Omit<Props, "definition" | "content"> & { files: SubmittedContent["files"] }) {
  const t = useTranslations("applications.document");
  if (files.length === 0) return <span className="quiet">{t("noFile")}</span>;
  return (
    <ul className="files">
      {files.map((file) => {
        const held = heldFileIds.includes(file.fileId);
        const unscanned = unscannedFileIds.includes(file.fileId);
        const state = blind[file.fileId];
        const note = unscanned ? <p className="small">{t("unscanned")}</p> : state && <BlindMark blind={state} />;
        const href = unscanned ? undefined : fileHref?.(file.fileId);
        return <FileRow key={file.fileId} file={{ ...file, held }} href={href} note={note} />;
      })}
    </ul>
  );
}
