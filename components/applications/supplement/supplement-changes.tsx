import { useLocale, useTranslations } from "next-intl";
import { FileRow } from "@/components/files/file-row";
import { Section } from "@/components/ui/page-head";
import { Table, Td, Th } from "@/components/ui/table";
import { TextDiff } from "@/components/ui/text-diff";
import { fieldsOf } from "@/lib/applications/rules/form";
import { isChangedIn } from "@/lib/applications/rules/supplement";
import type { SubmittedContent } from "@/lib/applications/schema/content";
import { inLanguage } from "@/lib/platform/localised";
import type { FormDefinition, FormField } from "@/lib/programmes/schema/form-definition";
import { AnswerText } from "../answer-text";

type Props = {
  definition: FormDefinition;
  named: readonly string[];
  base: SubmittedContent;
  content: SubmittedContent;
};

/** The named fields as they were submitted and as they are now. */
export function SupplementChanges({ definition, named, base, content }: Props) {
  const t = useTranslations("applications.supplement");
  return (
    <Section id="changes" title={t("changes")} note={t("changesNote")}>
      <ChangesTable caption={t("changes")} definition={definition} named={named} base={base} content={content} />
    </Section>
  );
}

/** The same as a table of its own, for who judges an answer. */
export function ChangesTable({ caption, definition, named, base, content }: Props & { caption: string }) {
  const t = useTranslations("applications.supplement");
  const locale = useLocale();
  return (
    <Table stack caption={caption} captionHidden>
      <thead>
        <tr>
          <Th>{t("field")}</Th>
          <Th>{t("before")}</Th>
          <Th>{t("after")}</Th>
        </tr>
      </thead>
      <tbody>
        {fieldsOf(definition)
          .filter((field) => named.includes(field.id))
          .map((field) => (
            <tr key={field.id}>
              <Th row>{inLanguage(field.label, locale).text}</Th>
              <Td label={t("before")}>
                <Part field={field} content={base} />
              </Td>
              <Td label={t("after")}>
                <After field={field} base={base} content={content} />
              </Td>
            </tr>
          ))}
      </tbody>
    </Table>
  );
}

/** A text shows what went and what came; everything else what it is now. */
function After({ field, base, content }: { field: FormField; base: SubmittedContent; content: SubmittedContent }) {
  const t = useTranslations("applications.supplement");
  if (!isChangedIn(field.id, base, content)) return <span className="quiet">{t("same")}</span>;
  const [before, after] = [base.answers[field.id], content.answers[field.id]];
  const isText = field.type === "short_text" || field.type === "long_text";
  if (isText && typeof before === "string" && typeof after === "string") {
    return <TextDiff before={before} after={after} />;
  }
  return <Part field={field} content={content} />;
}

function Part({ field, content }: { field: FormField; content: SubmittedContent }) {
  const t = useTranslations("applications.document");
  if (field.type !== "file") return <AnswerText field={field} answer={content.answers[field.id]} />;
  const files = content.files.filter((file) => file.fieldId === field.id);
  if (files.length === 0) return <span className="quiet">{t("noFile")}</span>;
  return (
    <ul className="files">
      {files.map((file) => (
        <FileRow key={file.fileId} file={{ ...file, held: false }} href={`/api/files/${file.fileId}`} />
      ))}
    </ul>
  );
}
