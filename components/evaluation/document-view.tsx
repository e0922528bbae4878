import { useLocale, useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { StateMark } from "@/components/ui/badge";
import { AnchorButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { isShown } from "@/lib/applications/rules/form";
import type { Answer } from "@/lib/applications/schema/answers";
import { MASK } from "@/lib/evaluation/rules/masking";
import type { DeskDocument } from "@/lib/evaluation/types";
import { formatFileSize, formatWon } from "@/lib/platform/i18n/format-number";
import type { FormField } from "@/lib/programmes/schema/form-definition";

/** Files stand in a list of their own; consents are the applicant's affair with the agency and nothing to evaluate. */
const unread = new Set<FormField["type"]>(["file", "consent"]);

/** The submitted application as it was frozen: files first, then the answers in the order of the form. */
export function DocumentView({
  document,
  blind,
  fileHref,
}: {
  document: DeskDocument;
  blind: boolean;
  /** Where a file is downloaded. */
  fileHref: (fileId: string) => string;
}) {
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
        {document.definition.sections.map((section) => {
          const fields = section.fields.filter((field) => !unread.has(field.type) && isShown(field, document.answers));
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
              {file.held ? (
                <StateMark tone="bad" icon="lock" wrap>
                  {t("held")}
                </StateMark>
              ) : (
                <AnchorButton
                  size="xs"
                  icon="download"
                  href={fileHref(file.fileId)}
                  aria-label={t("downloadName", { name: file.name })}
                  download
                >
                  {t("download")}
                </AnchorButton>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** One answer as people read it: money with its unit, choices by their words. */
function AnswerText({ field, answer }: { field: FormField; answer: Answer | undefined }) {
  const t = useTranslations("evaluation.desk");
  const locale = useLocale();
  if (answer === undefined || answer === "" || (Array.isArray(answer) && answer.length === 0)) {
    return <span className="quiet">{t("noAnswer")}</span>;
  }
  if (typeof answer === "boolean") return t(answer ? "yes" : "no");
  if (field.type === "single_choice" || field.type === "multiple_choice") {
    const chosen = field.options.filter((option) => [answer].flat().includes(option.value));
    return chosen.map((option, index) => (
      <span key={option.value}>
        {index > 0 && " · "}
        <LocalText text={option.label} />
      </span>
    ));
  }
  if (field.type === "money" && typeof answer === "string" && /^\d+$/.test(answer)) return formatWon(answer, locale);
  return [answer].flat().join(" · ");
}
