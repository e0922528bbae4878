"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Field } from "@/components/ui/field";
import { useTyped } from "@/components/ui/form-context";
import { Icon } from "@/components/ui/icon";
import { Textarea } from "@/components/ui/textarea";
import type { ReviewSection } from "@/lib/challenges/schema/review";

/** The officer's comment beside the section that it is about: a button that opens a field in the same place. */
export function CommentHere({ section }: { section: ReviewSection }) {
  const t = useTranslations("challenges");
  const name = `sections.${section}`;
  const place = useRef<HTMLDetailsElement>(null);
  const kept = useTyped(name)?.some((text) => text !== "");
  return (
    <details
      ref={place}
      className="comment-here"
      open={kept}
      onToggle={(event) => event.currentTarget.open && !kept && place.current?.querySelector("textarea")?.focus()}
    >
      <summary className="btn btn--s btn--tertiary">
        <Icon name="message" />
        {t("manager.commentOn", { section: t(`sections.${section}`) })}
      </summary>
      <Field name={name} label={t("manager.commentFor", { section: t(`sections.${section}`) })}>
        <Textarea limit={2000} rows={4} />
      </Field>
    </details>
  );
}
