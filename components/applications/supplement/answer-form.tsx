"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { DraftView } from "@/lib/applications/types";
import type { FormAction } from "@/lib/platform/action-state";
import { formatDeadline } from "@/lib/platform/i18n/format";

type Props = {
  action: FormAction;
  draft: Pick<DraftView, "id" | "call" | "signers" | "maySubmit" | "now">;
  /** As in SubmitForm: one per page view, and the content as it is shown. */
  attemptKey: string;
  digest: string;
  blocked: boolean;
};

/** Sending the supplement: until it is sent, the earlier version counts. */
export function AnswerForm({ action, draft, attemptKey, digest, blocked }: Props) {
  const t = useTranslations("applications.supplement");
  const submit = useTranslations("applications.submit");
  const locale = useLocale();
  const back = <LinkButton href={`/startup/applications/${draft.id}`}>{submit("back")}</LinkButton>;
  if (!draft.maySubmit) {
    return (
      <Alert title={submit("notYou")}>
        <p>{submit("signers", { names: draft.signers.join(", ") })}</p>
        <p>{back}</p>
      </Alert>
    );
  }
  const deadline = formatDeadline(draft.call.closesAt, locale, draft.now);
  return (
    <section className="panel panel--top" aria-labelledby="h-answer">
      <h2 id="h-answer">{t("answerTitle")}</h2>
      <ActionForm
        action={action}
        keep={`supplement-answer:${draft.id}`}
        fields={{ applicationId: draft.id, attemptKey, digest }}
      >
        <p>{t("answerSentence", { deadline })}</p>
        <Field name="note" label={t("yourNote")} requirement="optional" help={t("yourNoteHelp")}>
          <Textarea rows={3} limit={1000} />
        </Field>
        <Checkbox name="attested" label={submit("attest")} help={submit("attestHelp")} />
        <div className="form-actions">
          <SubmitButton pendingLabel={submit("submitting")} aria-disabled={blocked} aria-describedby="answer-why">
            {t("answer")}
          </SubmitButton>
          {back}
        </div>
        {blocked && (
          <p className="small t-warning" id="answer-why">
            {submit("blocked")}
          </p>
        )}
      </ActionForm>
    </section>
  );
}
