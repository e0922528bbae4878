import { useLocale, useTranslations } from "next-intl";
import { FileRow } from "@/components/files/file-row";
import { formatWon, formatNumber } from "@/lib/platform/i18n/format-number";
import { inLanguage } from "@/lib/platform/localised";
import type { FormDefinition, FormField } from "@/lib/programmes/schema/form-definition";
import { isEmpty, isShown } from "@/lib/applications/rules/form";
import type { Answer } from "@/lib/applications/schema/answers";
import type { SubmittedContent } from "@/lib/applications/schema/content";

type Props = {
  definition: FormDefinition;
  content: SubmittedContent;
  heldFileIds?: readonly string[];
  /** Where a file is downloaded; left out, files are listed without a link. */
  fileHref?: (fileId: string) => string;
};

/** Answers and files as readers of a submission see them, section by section in the order of the form. */
export function SubmittedDocument({ definition, content, heldFileIds = [], fileHref }: Props) {
  const t = useTranslations("applications.document");
  const locale = useLocale();
  // Else every answer would look as if it had been left empty.
  if (content.erased) return <p className="sheet doc">{t("erased")}</p>;
  return (
    <div className="sheet doc">
      {definition.sections.map((section, index) => (
        <section key={section.id} aria-labelledby={`d-${section.id}`}>
          <h2 id={`d-${section.id}`}>
            <span className="num">{index + 1}</span>
            {inLanguage(section.title, locale).text}
          </h2>
          <dl className="dl dl--wide">
            {section.fields
              .filter((field) => isShown(field, content.answers))
              .map((field) => (
                <div key={field.id}>
                  <dt>{inLanguage(field.label, locale).text}</dt>
                  <dd>
                    {field.type === "file" ? (
                      <FilesOf field={field} content={content} heldFileIds={heldFileIds} fileHref={fileHref} />
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

function FilesOf({ field, content, heldFileIds = [], fileHref }: Omit<Props, "definition"> & { field: FormField }) {
  const t = useTranslations("applications.document");
  const files = content.files.filter((file) => file.fieldId === field.id);
  if (files.length === 0) return <span className="quiet">{t("noFile")}</span>;
  return (
    <ul className="files">
      {files.map((file) => {
        const held = heldFileIds.includes(file.fileId);
        return <FileRow key={file.fileId} file={{ ...file, held }} href={fileHref?.(file.fileId)} />;
      })}
    </ul>
  );
}

function AnswerText({ field, answer }: { field: Exclude<FormField, { type: "file" }>; answer: Answer | undefined }) {
  const t = useTranslations("applications.document");
  const locale = useLocale();
  if (field.type === "consent") return t(answer === true ? "consented" : "notConsented");
  if (answer === undefined || isEmpty(answer)) return <span className="quiet">{t("empty")}</span>;
  if (field.type === "single_choice" || field.type === "multiple_choice") {
    const chosen = Array.isArray(answer) ? answer : [String(answer)];
    const labels = field.options.filter((option) => chosen.includes(option.value));
    return labels.map((option) => inLanguage(option.label, locale).text).join(", ");
  }
  const text = String(answer);
  if (field.type === "money" && /^\d+$/.test(text)) return <span className="num">{formatWon(text, locale)}</span>;
  if (field.type === "number" && /^-?\d+$/.test(text)) {
    const unit = field.unit ? inLanguage(field.unit, locale).text : "";
    return <span className="num">{[formatNumber(BigInt(text)), unit].join(locale === "ko" ? "" : " ").trim()}</span>;
  }
  return <span className="doc__text">{text}</span>;
}
