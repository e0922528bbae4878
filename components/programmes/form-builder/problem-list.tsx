"use client";

import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { inLanguage } from "@/lib/platform/localised";
import type { FormProblem } from "@/lib/programmes/rules/form-problems";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";

type Props = {
  definition: FormDefinition;
  problems: FormProblem[];
  onGo: (on: NonNullable<FormProblem["on"]>) => void;
};

/** What still keeps the form from being saved; each leads to where it is mended. */
export function ProblemList({ definition, problems, onGo }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  if (problems.length === 0) return null;

  function nameOf(problem: FormProblem): string {
    const { on, part } = problem;
    if (!on) return t("builder.whole");
    const section = definition.sections.find((one) => one.id === on.id);
    const field = definition.sections.flatMap(({ fields }) => fields).find((one) => one.id === on.id);
    const words = on.kind === "field" ? field?.label : section?.title;
    const name = (words && inLanguage(words, locale).text) || t("builder.unnamedId", { id: on.id });
    return part && t.has(`builder.part.${part}`)
      ? t("builder.partOf", { name, part: t(`builder.part.${part}`) })
      : name;
  }

  return (
    <Alert tone="warning" title={t("builder.problems", { count: problems.length })}>
      <ul>
        {problems.map((problem, index) => {
          const { on, refusal } = problem;
          const [domain, reason] = refusal.code.split(".");
          const words = t(`${domain}.refusals.${reason}`, { ...refusal.params, place: nameOf(problem) });
          return (
            <li key={index}>
              {on ? (
                <Button variant="text" size="s" onClick={() => onGo(on)}>
                  {words}
                </Button>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
