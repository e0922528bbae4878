"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import type { Annex } from "@/lib/challenges/schema/annex";
import type { ReviewSection } from "@/lib/challenges/schema/review";
import type { ChallengeDraft } from "@/lib/challenges/schema";
import { AnnexPart } from "./annex-part";
import { ContentParts } from "./content-parts";

type Props = {
  action: FormAction;
  challenge: { id: string; version: number; content: ChallengeDraft; annex: Annex | null };
  /** What the officer said about a section, shown at its head. */
  remarks: Partial<Record<ReviewSection, ReactNode>>;
};

/** The text of a challenge. It may be saved unfinished; what is missing is said where it is submitted. */
export function ChallengeForm({ action, challenge, remarks }: Props) {
  const t = useTranslations("challenges.form");
  const { content } = challenge;
  return (
    <ActionForm
      action={action}
      keep={`challenge:${challenge.id}`}
      className="call-form"
      fields={{ challengeId: challenge.id, version: challenge.version }}
    >
      <ContentParts content={content} remarks={remarks} />
      <AnnexPart annex={challenge.annex} remark={remarks.annex} />
      <div className="form-actions">
        <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
        <LinkButton variant="text" href={`/demand/challenges/${challenge.id}`}>
          {t("back")}
        </LinkButton>
      </div>
      <p className="small quiet">{t("saveNote")}</p>
    </ActionForm>
  );
}
