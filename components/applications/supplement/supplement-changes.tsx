import { useLocale, useTranslations } from "next-intl";
import { FileRow } from "@/components/files/file-row";
import { Section } from "@/components/ui/page-head";
import { Table, Td, Th } from "@/components/ui/table";
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
  const locale = useLocale();
  return (
    <Section id="changes" title={t("changes")} note={t("changesNote")}>
      <Table stack caption={t("changes")} captionHidden>
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
                  {isChangedIn(field.id, base, content) ? (
                    <Part field={field} content={content} />
                  ) : (
                    <span className="quiet">{t("same")}</span>
                  )}
                </Td>
              </tr>
            ))}
        </tbody>
      </Table>
    </Section>
  );
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
