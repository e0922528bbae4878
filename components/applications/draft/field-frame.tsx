"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldComments } from "./field-comments";
import { Avatar } from "./presence";
import { useHere } from "./team-context";

type Props = { sectionId: string; fieldId: string; label: string; children: ReactNode };

/** A field of the form with who else is in it and what colleagues say about it. `data-field` says where a writer is. */
export function FieldFrame({ sectionId, fieldId, label, children }: Props) {
  const t = useTranslations("drafts.presence");
  const here = useHere(fieldId);
  return (
    <div className="fieldframe" data-section={sectionId} data-field={fieldId}>
      {children}
      {here.map(({ userId, name }, index) => (
        <p className="lockline" key={userId}>
          <Avatar name={name} index={index} />
          {t("here", { name })}
        </p>
      ))}
      <FieldComments sectionId={sectionId} fieldId={fieldId} label={label} />
    </div>
  );
}
