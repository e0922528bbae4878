"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/check";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import { formatDeadline } from "@/lib/platform/i18n/format";
import { inLanguage } from "@/lib/platform/localised";
import type { DraftView } from "@/lib/applications/types";

type Props = {
  action: FormAction;
  draft: Pick<DraftView, "id" | "organisation" | "challenge" | "call" | "counting" | "signers" | "maySubmit" | "now">;
  /** One per page view: pressing twice, or again after a lost answer, is the same attempt. */
  attemptKey: string;
  /** Of the preview: what a colleague changed meanwhile is not submitted unseen. */
  digest: string;
  blocked: boolean;
};

/** The act: what happens, the attestation, and the button; or whose turn it is. */
export function SubmitForm({ action, draft, attemptKey, digest, blocked }: Props) {
  const t = useTranslations("applications.submit");
  const locale = useLocale();
  const back = <LinkButton href={`/startup/applications/${draft.id}`}>{t("back")}</LinkButton>;
  if (!draft.maySubmit) {
    return (
      <Alert title={t("notYou")}>
        <p>{t("signers", { names: draft.signers.join(", ") })}</p>
        <p>{back}</p>
      </Alert>
    );
  }
  const facts = {
    organisation: inLanguage(draft.organisation.name, locale).text,
    code: draft.challenge.code,
    deadline: formatDeadline(draft.call.closesAt, locale, draft.now),
  };
  return (
    <section className="panel panel--top" aria-labelledby="h-submit">
      <h2 id="h-submit">{t("act")}</h2>
      <ActionForm action={action} fields={{ applicationId: draft.id, attemptKey, digest }}>
        <p>{t("sentence", facts)}</p>
        <p className="small quiet">{draft.counting ? t("again", { number: draft.counting.number }) : t("first")}</p>
        <Checkbox name="attested" label={t("attest")} help={t("attestHelp")} />
        <div className="form-actions">
          <SubmitButton pendingLabel={t("submitting")} aria-disabled={blocked} aria-describedby="submit-why">
            {t("submit")}
          </SubmitButton>
          {back}
        </div>
        {blocked && (
          <p className="small t-warning" id="submit-why">
            {t("blocked")}
          </p>
        )}
      </ActionForm>
    </section>
  );
}
