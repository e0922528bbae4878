"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { COMMENT_LENGTH } from "@/lib/applications/schema/colleagues";
import { useTeam } from "./team-context";

type Props = {
  place: { sectionId: string; fieldId?: string; threadId?: string };
  label: string;
  submit: string;
};

/** Writes a comment or an answer; what is typed stays on the device until it is sent. */
export function CommentForm({ place, label, submit }: Props) {
  const t = useTranslations("drafts.comments");
  const { draft, look } = useTeam();
  const { sectionId, fieldId, threadId } = place;
  const [sent, setSent] = useState(0);
  return (
    <ActionForm
      action={draft.comment}
      fields={{ applicationId: draft.id, ...place }}
      keep={`comment:${draft.id}:${threadId ?? fieldId ?? sectionId}`}
      onDone={() => {
        setSent(sent + 1);
        look();
      }}
      className="cmt__form"
    >
      <Field key={sent} name="text" label={label} help={t("help")}>
        <Textarea rows={2} limit={COMMENT_LENGTH} />
      </Field>
      <SubmitButton size="s" variant="secondary" pendingLabel={t("sending")}>
        {submit}
      </SubmitButton>
    </ActionForm>
  );
}
