"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { ReviewSection } from "@/lib/challenges/schema/review";

/** What the owner says to the comments on one section; `prefix` names its place in the form of the whole text. */
export function ReplyFields({ section, prefix = "" }: { section: ReviewSection; prefix?: string }) {
  const t = useTranslations("challenges");
  return (
    <div className="reply__fields">
      <Checkbox name={`${prefix}settled`} small label={t("comments.settle", { section: t(`sections.${section}`) })} />
      <Field name={`${prefix}text`} label={t("comments.replyTo", { section: t(`sections.${section}`) })}>
        <Textarea limit={2000} rows={2} />
      </Field>
    </div>
  );
}
