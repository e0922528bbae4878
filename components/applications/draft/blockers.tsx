"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";
import type { Refusal } from "@/lib/platform/result";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import { fieldsOf } from "@/lib/applications/rules/form";

type Props = { definition: FormDefinition; problems: Refusal[]; signers: string[]; maySubmit: boolean };

/** Everything that would keep this draft from being submitted, each a link to its field. */
export function Blockers({ definition, problems, signers, maySubmit }: Props) {
  const t = useTranslations("applications.draft");
  return (
    <section
      className={classNames("blockers", problems.length === 0 && "blockers--none")}
      id="blockers"
      aria-labelledby="h-blockers"
    >
      {problems.length > 0 ? (
        <>
          <h2 id="h-blockers">
            <Icon name="alert" />
            {t("blockers")} <b className="num">{problems.length}</b>
          </h2>
          <ProblemList definition={definition} problems={problems} />
        </>
      ) : (
        <h2 id="h-blockers">
          <Icon name="check-circle" />
          {t("noBlockers")}
        </h2>
      )}
      <p className="small quiet">{maySubmit ? t("youMaySubmit") : t("signers", { names: signers.join(", ") })}</p>
    </section>
  );
}

/** Reasons in words with the field's name; `base` is the address of the form where the list stands on another page. */
export function ProblemList({
  definition,
  problems,
  base = "",
}: {
  definition: FormDefinition;
  problems: Refusal[];
  base?: string;
}) {
  const t = useTranslations();
  const locale = useLocale();
  const labels = new Map(fieldsOf(definition).map((field) => [field.id, inLanguage(field.label, locale).text]));
  return (
    <ol>
      {problems.map(({ code, field, params }, index) => {
        const [domain, reason] = code.split(".");
        const words = t(`${domain}.refusals.${reason}`, params);
        const label = field && labels.get(field);
        return (
          <li key={`${code}-${field ?? index}`}>
            {label ? (
              <ProblemLink href={`${base}#f-${field}`}>
                {label}: {words}
              </ProblemLink>
            ) : (
              <span>{words}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** On this page a plain jump, so that the field takes the focus; to another page with the reader's language. */
function ProblemLink({ href, children }: { href: string; children: ReactNode }) {
  return href.startsWith("#") ? <a href={href}>{children}</a> : <Link href={href}>{children}</Link>;
}
