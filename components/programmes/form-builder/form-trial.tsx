"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { AnswerField } from "@/components/applications/draft/answer-field";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { problemsOf, shownSections } from "@/lib/applications/rules/form";
import type { Answers } from "@/lib/applications/schema/answers";
import { inLanguage } from "@/lib/platform/localised";
import type { FormDefinition, FormField } from "@/lib/programmes/schema/form-definition";

/**
 * The form as startups will write in it, with the same fields and the same conditions. Nothing typed here is kept.
 * `shown`: the field (or, as `s-…`, the section) that is being edited. It comes into sight, even where a condition hides
 * it.
 */
export function FormTrial({ definition, shown }: { definition: FormDefinition; shown: string | null }) {
  const t = useTranslations("builder");
  const locale = useLocale();
  const [answers, setAnswers] = useState<Answers>({});
  const visible = new Set(shownSections(definition, answers).flatMap(({ fields }) => fields.map(({ id }) => id)));
  const sections = definition.sections
    .map((section) => ({ ...section, fields: section.fields.filter(({ id }) => visible.has(id) || id === shown) }))
    .filter(({ id, fields }) => fields.length > 0 || `s-${id}` === shown);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Only the pane scrolls: the page stays where the field is being edited.
    const [field, pane] = [shown && document.getElementById(`trial-${shown}`), root.current?.parentElement];
    if (!field || !pane) return;
    const [to, from] = [field.getBoundingClientRect().top, pane.getBoundingClientRect().top];
    pane.scrollTop += to - from - pane.clientHeight / 4;
  }, [shown]);
  return (
    <div className="sheet builder__trial" ref={root}>
      {sections.map((section, index) => {
        const title = inLanguage(section.title, locale);
        return (
          <div key={section.id} id={`trial-s-${section.id}`} className="builder__part">
            <h3 lang={title.locale}>
              <span className="num">{index + 1}</span> {title.text || t("unnamedSection")}
            </h3>
            {section.help && <p className="sheet__lead">{inLanguage(section.help, locale).text}</p>}
            {section.fields.map((field) => (
              <div
                key={`${field.id}-${field.type}`}
                id={`trial-${field.id}`}
                className={classNames("builder__slot", field.id === shown && "is-edited")}
              >
                {!visible.has(field.id) && <p className="small quiet">{t("hiddenNow")}</p>}
                {field.type === "file" ? (
                  <FileSlot field={field} />
                ) : (
                  <AnswerField
                    field={field}
                    value={answers[field.id]}
                    problems={problemsOf(field, answers, {})}
                    onChange={(answer) => setAnswers((given) => ({ ...given, [field.id]: answer }))}
                  />
                )}
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}

function FileSlot({ field }: { field: FormField & { type: "file" } }) {
  const t = useTranslations("builder");
  const locale = useLocale();
  return (
    <div className="field">
      <p className="field__label">{inLanguage(field.label, locale).text}</p>
      {field.help && <p className="help">{inLanguage(field.help, locale).text}</p>}
      <p className="drop">
        <Icon name="upload" />
        {t("fileSlot", { count: field.maxFiles })}
      </p>
    </div>
  );
}
