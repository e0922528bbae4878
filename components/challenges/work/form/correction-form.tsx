"use client";

import { useTranslations } from "next-intl";
import { LocalisedField, Part } from "@/components/programmes/call-form/parts";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import type { Localised } from "@/lib/platform/localised";
import type { ChallengeDraft } from "@/lib/challenges/schema";
import { ContentParts } from "./content-parts";

type Props = {
  action: FormAction;
  challenge: { id: string; version: number };
  /** What the form begins with: the published text, or the last one that was refused or taken back. */
  content: ChallengeDraft;
  reason: Localised;
  /** The call has opened. */
  locked: boolean;
};

/** The corrected text of a published challenge, and the reason that everybody will read. */
export function CorrectionForm({ action, challenge, content, reason, locked }: Props) {
  const t = useTranslations("challenges.corrections");
  return (
    <ActionForm
      action={action}
      keep={`challenge-correction:${challenge.id}`}
      className="call-form"
      fields={{ challengeId: challenge.id, version: challenge.version }}
    >
      <Part id="reason" title={t("reason")} note={t("reasonNote")}>
        <LocalisedField name="reason" label={t("reason")} value={reason} limit={1000} long />
      </Part>
      <ContentParts content={content} locked={locked} />
      <div className="form-actions">
        <SubmitButton pendingLabel={t("preparing")}>{t("propose")}</SubmitButton>
        <LinkButton variant="text" href={`/demand/challenges/${challenge.id}`}>
          {t("back")}
        </LinkButton>
      </div>
      <p className="small quiet">{t("proposeNote")}</p>
    </ActionForm>
  );
}
