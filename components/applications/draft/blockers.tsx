"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";
import type { Refusal } from "@/lib/platform/result";
import type { FormDefinition, FormField } from "@/lib/programmes/schema/form-definition";
import { fieldsOf } from "@/lib/applications/rules/form";
import { isRowField } from "@/lib/applications/schema/answers";
import { columnsOf } from "@/lib/programmes/rules/form-columns";

type Props = {
  definition: FormDefinition;
  organisationId: string;
  problems: Refusal[];
  signers: string[];
  maySubmit: boolean;
};

/** Everything that would keep this draft from being submitted, each a link to its field. */
export function Blockers({ definition, organisationId, problems, signers, maySubmit }: Props) {
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
          <ProblemList definition={definition} organisationId={organisationId} problems={problems} />
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
  organisationId,
  problems,
  base = "",
}: {
  definition: FormDefinition;
  organisationId: string;
  problems: Refusal[];
  base?: string;
}) {
  const t = useTranslations();
  const locale = useLocale();
  const fields = new Map(fieldsOf(definition).map((field) => [field.id, field]));
  return (
    <ol>
      {problems.map(({ code, field, params }, index) => {
        const [domain, reason] = code.split(".");
        const words = t(`${domain}.refusals.${reason}`, params);
        const place = placeOf(fields.get(field ?? ""), params, locale);
        return (
          <li key={`${code}-${field ?? ""}-${index}`}>
            {place ? (
              <ProblemLink href={`${base}#${place.anchor}`}>
                {place.cell
                  ? t("applications.rows.cellProblem", { ...place.cell, label: place.label, words })
                  : `${place.label}: ${words}`}
              </ProblemLink>
            ) : ofProfile.has(code) ? (
              <Link href={`/organisations/${organisationId}`}>{words}</Link>
            ) : (
              <span>{words}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** What is mended on the company's own page. */
const ofProfile = new Set(["applications.organisation_unverified", "applications.established_missing"]);

/** Where a problem stands: a field, or one cell of its rows. */
function placeOf(field: FormField | undefined, params: Refusal["params"], locale: string) {
  if (!field) return undefined;
  const label = inLanguage(field.label, locale).text;
  const column = isRowField(field) && columnsOf(field).find(({ id }) => id === params?.column);
  if (!column || params?.row === undefined) return { anchor: `f-${field.id}`, label };
  const category = field.type === "budget" ? field.categories[Number(params.row) - 1]?.label : undefined;
  const row = category ? inLanguage(category, locale).text : String(params.row);
  return {
    anchor: `f-${field.id}-${params.row}-${column.id}`,
    label,
    cell: { row, kind: field.type, column: inLanguage(column.label, locale).text },
  };
}

/** On this page a plain jump, so that the field takes the focus; to another page with the reader's language. */
function ProblemLink({ href, children }: { href: string; children: ReactNode }) {
  return href.startsWith("#") ? <a href={href}>{children}</a> : <Link href={href}>{children}</Link>;
}
