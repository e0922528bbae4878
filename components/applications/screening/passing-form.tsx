"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PassingLine } from "@/lib/applications/types/screening";
import type { FormAction } from "@/lib/platform/action-state";
import { inLanguage } from "@/lib/platform/localised";

type Props = { action: FormAction; callId: string; passing: PassingLine[]; list: string };

/** Lets exactly those through that are named here. */
export function PassingForm({ action, callId, passing, list }: Props) {
  const t = useTranslations("applications.passing");
  const locale = useLocale();
  const back = <LinkButton href={list}>{t("back")}</LinkButton>;
  if (passing.length === 0) {
    return (
      <>
        <p className="quiet">{t("nobody")}</p>
        <p className="mt-4">{back}</p>
      </>
    );
  }
  return (
    <ActionForm action={action} fields={{ callId, only: passing.map((line) => line.id).join(",") }}>
      <details>
        <summary>{t("names")}</summary>
        <ul className="mt-2 gap-x-8 sm:columns-2 lg:columns-3">
          {passing.map((line) => (
            <li key={line.id}>
              {inLanguage(line.organisation, locale).text} <span className="num quiet nw">{line.challengeCode}</span>
            </li>
          ))}
        </ul>
      </details>
      <p className="mt-4">{t("sentence", { count: passing.length })}</p>
      <div className="form-actions">
        <SubmitButton pendingLabel={t("busy")}>{t("act", { count: passing.length })}</SubmitButton>
        {back}
      </div>
    </ActionForm>
  );
}
