"use client";

import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import type { DraftProps } from "./draft-props";
import { useTeam } from "./team-context";

type Props = {
  draft: DraftProps;
  /** To another page of this application, once all is saved. */
  onLeave: (href: string) => void;
};

/** Beside the form: the comments that wait for somebody, each a link to its field, and who may do what here. */
export function TeamPanel({ draft, onLeave }: Props) {
  const t = useTranslations("drafts.team");
  const { comments } = useTeam();
  const locale = useLocale();
  const waiting = comments.threads.filter((thread) => !thread.resolved);
  const copies = draft.hasEarlier && draft.named === undefined;
  const pages = (["preview", "history", "copy"] as const).filter((page) => page !== "copy" || copies);
  const labels = labelsOf(draft.definition, locale);
  return (
    <section className="team" aria-labelledby="h-team">
      {waiting.length > 0 && (
        <>
          <h2>
            {t("waiting")} <b className="num">{waiting.length}</b>
          </h2>
          <ul className="team__waiting">
            {waiting.map(({ id, sectionId, fieldId, comments: said }) => (
              <li key={id}>
                <a href={`#c-${fieldId ?? sectionId}`}>
                  {labels.get(fieldId ?? sectionId) ?? t("elsewhere")}: {said.at(-1)?.text.slice(0, 40)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 id="h-team">{t("title")}</h2>
      <ul className="team__list">
        {draft.team.map(({ userId, name, role, maySubmit }) => (
          <li key={userId}>
            <span>{userId === draft.userId ? t("me", { name }) : name}</span>
            <em>{t(maySubmit ? "submits" : role)}</em>
          </li>
        ))}
      </ul>
      <p className="small">
        {pages.map((page) => (
          <Link
            key={page}
            className="team__page"
            href={`/startup/applications/${draft.id}/${page}`}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onLeave(`/startup/applications/${draft.id}/${page}`);
            }}
          >
            {t(page)}
          </Link>
        ))}
      </p>
    </section>
  );
}

function labelsOf(definition: FormDefinition, locale: string): Map<string, string> {
  const places = definition.sections.flatMap((section) => [
    [section.id, inLanguage(section.title, locale).text] as const,
    ...section.fields.map((field) => [field.id, inLanguage(field.label, locale).text] as const),
  ]);
  return new Map(places);
}
