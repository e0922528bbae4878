"use client";

import { useLocale, useTranslations } from "next-intl";
import { Icon, type IconName } from "@/components/ui/icon";
import { inLanguage } from "@/lib/platform/localised";
import type { FormSection } from "@/lib/programmes/schema/form-definition";
import type { SectionProgress } from "@/lib/applications/rules/form";

/** How far the form is, section by section; each entry leads to its section. */
export function SectionNav({ sections, progress }: { sections: FormSection[]; progress: SectionProgress[] }) {
  const t = useTranslations("applications.draft");
  const locale = useLocale();
  const required = progress.reduce((sum, section) => sum + section.required, 0);
  const done = progress.reduce((sum, section) => sum + section.done, 0);
  const percent = required === 0 ? 100 : Math.floor((done / required) * 100);
  return (
    <nav aria-label={t("sections")}>
      <div className="secnav__h">
        <strong>{t("filled", { percent })}</strong>
        <span className="num">{t("fields", { done, required })}</span>
      </div>
      <div
        className="progress"
        role="progressbar"
        aria-label={t("filledLabel")}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <i style={{ width: `${percent}%` }} />
      </div>
      <ol>
        {sections.map((section, index) => {
          const state = progress[index];
          return (
            <li key={section.id}>
              <a href={`#s-${section.id}`}>
                <Icon name={iconOf(state)} />
                <span>
                  {index + 1}. {inLanguage(section.title, locale).text}
                </span>
                {state && (
                  <em className={state.errors > 0 ? "t-danger" : undefined}>
                    {state.errors > 0
                      ? t("errors", { count: state.errors })
                      : state.done === state.required
                        ? t("done")
                        : `${state.done} / ${state.required}`}
                  </em>
                )}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function iconOf(state: SectionProgress | undefined): IconName {
  if (state && state.errors > 0) return "x-circle";
  return state?.done === state?.required ? "check-circle" : "dot";
}
