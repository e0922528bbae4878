"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FormField, FormSection } from "@/lib/programmes/schema/form-definition";
import { problemsOf } from "@/lib/applications/rules/form";
import { isRowField, type Answer, type Answers } from "@/lib/applications/schema/answers";
import type { DraftFileView } from "@/lib/applications/types";
import { Alert } from "@/components/ui/alert";
import { Checkbox } from "@/components/ui/check";
import { Link } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";
import { AnswerField } from "./answer-field";
import { ConflictChoice } from "./conflict-choice";
import type { DraftProps } from "./draft-props";
import type { SectionState } from "./draft-state";
import { SectionComments } from "./section-comments";
import { FieldFrame } from "./field-frame";
import { FileField } from "./file-field";
import { Received } from "./received";

type Props = {
  number: number;
  /** With only the fields that are shown. */
  section: FormSection;
  state: SectionState | undefined;
  /** Of the whole form: fields may depend on others. */
  answers: Answers;
  files: DraftFileView[];
  draft: DraftProps;
  attested: boolean;
  onAttested: (attested: boolean) => void;
  onFiles: (change: (files: DraftFileView[]) => DraftFileView[]) => void;
  onAnswer: (fieldId: string, answer: Answer) => void;
  onChoose: (fieldId: string, whose: "mine" | "theirs") => void;
};

/** One numbered section of the form with the fields that are shown with these answers. */
export function DraftSection(props: Props) {
  const { number, section, state, attested, onAttested } = props;
  const t = useTranslations("applications.draft");
  const files = useTranslations("files.attest");
  const locale = useLocale();
  const shown = section.fields;
  // A field that is hidden by now may still have been changed by two people.
  const whole = props.draft.definition.sections.find(({ id }) => id === section.id);
  const title = inLanguage(section.title, locale);
  const help = section.help && inLanguage(section.help, locale);
  return (
    <section id={`s-${section.id}`} aria-labelledby={`section-h-${section.id}`}>
      <h2 id={`section-h-${section.id}`} lang={title.locale}>
        <span className="num">{number}</span>
        {title.text}
      </h2>
      {help && (
        <p className="sheet__lead" lang={help.locale}>
          {help.text}
        </p>
      )}
      {shown.some((field) => field.type === "long_text") && (
        <Alert tone="warning" title={t("nothingClassified")}>
          <p>
            {t("nothingClassifiedMore")} <Link href="/report">{t("report")}</Link>
          </p>
        </Alert>
      )}
      {shown.some((field) => field.type === "file") && (
        <div className="attest" id={`attest-${section.id}`}>
          <Checkbox
            label={files("label")}
            help={files("help")}
            checked={attested}
            onChange={(event) => onAttested(event.target.checked)}
          />
        </div>
      )}
      <SectionComments sectionId={section.id} label={title.text} />
      {state?.received && <Received received={state.received} fields={section.fields} />}
      {whole && <ConflictChoice section={whole} state={state} onChoose={props.onChoose} />}
      {shown.map((field) => (
        <FieldFrame
          key={field.id}
          sectionId={section.id}
          fieldId={field.id}
          label={inLanguage(field.label, locale).text}
        >
          <OneField field={field} {...props} />
        </FieldFrame>
      ))}
    </section>
  );
}

function OneField({
  field,
  section,
  state,
  answers,
  files,
  draft,
  attested,
  onFiles,
  onAnswer,
}: Props & { field: FormField }) {
  const own = files.filter((file) => file.fieldId === field.id);
  if (field.type === "file") {
    const attestId = `attest-${section.id}`;
    return (
      <FileField field={field} files={own} draft={draft} attested={attested} attestId={attestId} onFiles={onFiles} />
    );
  }
  return (
    <AnswerField
      // These keep what is typed to themselves; of the others none loses the focus where a colleague's text comes in.
      key={field.type === "money" || isRowField(field) ? state?.revisions[field.id] : undefined}
      field={field}
      value={answers[field.id]}
      problems={problemsOf(field, answers, {})}
      onChange={(answer) => onAnswer(field.id, answer)}
    />
  );
}
