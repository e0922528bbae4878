"use client";

import { useLocale, useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { inLanguage } from "@/lib/platform/localised";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import type { PresentColleague } from "./watch-draft";

/** Who else has this draft open, and in which section; nothing while nobody has. */
export function Presence({ colleagues, definition }: { colleagues: PresentColleague[]; definition: FormDefinition }) {
  const t = useTranslations("drafts.presence");
  const locale = useLocale();
  const sections = new Map(definition.sections.map(({ id, title }) => [id, inLanguage(title, locale).text]));
  return (
    <>
      {colleagues.length > 0 && (
        <div className="presence" role="group" aria-label={t("label")}>
          {colleagues.slice(0, 3).map((colleague, index) => (
            <Avatar key={colleague.userId} name={colleague.name} index={index} />
          ))}
          <ul className="presence__t small">
            {colleagues.map(({ userId, name, sectionId }) => {
              const section = sectionId === null ? undefined : sections.get(sectionId);
              return (
                <li key={userId}>
                  {section === undefined
                    ? t("reads", { name })
                    : t.rich("writes", { name, section, link: (words) => <a href={`#s-${sectionId}`}>{words}</a> })}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <span className="sr" role="status">
        {colleagues.length > 0 && t("together", { names: colleagues.map(({ name }) => name).join(", ") })}
      </span>
    </>
  );
}

export function Avatar({ name, index }: { name: string; index: number }) {
  return (
    <span className={classNames("avatar", index % 3 === 1 && "avatar--b", index % 3 === 2 && "avatar--c")} aria-hidden>
      {[...name][0]}
    </span>
  );
}
