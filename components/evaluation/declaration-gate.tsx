"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/check";
import { SubmitButton } from "@/components/ui/submit-button";
import { conflictGrounds } from "@/lib/evaluation/schema";
import type { FormAction } from "@/lib/platform/action-state";
import { RecuseDialog } from "./recuse-dialog";

type Props = {
  evaluationId: string;
  version: number;
  /** Whom it is about, in the reader's language; null in a blind stage. */
  about: { applicant: string; owner: string } | null;
  open: FormAction;
  recuse: FormAction;
};

/** Stands where the document will be: nothing of it is in the page before the declaration. */
export function DeclarationGate({ evaluationId, version, about, open, recuse }: Props) {
  const t = useTranslations("evaluation");
  return (
    <div className="paper-wrap">
      <div className="panel panel--top self-start" style={{ background: "var(--bg)" }}>
        <h2>{t("gate.title")}</h2>
        <p className="mt-2">{about ? t("gate.about", about) : t("gate.aboutBlind")}</p>
        <p className="small mt-4">{t("gate.list")}</p>
        <ul className="small mt-1 list-disc pl-5">
          {conflictGrounds.map((ground) => (
            <li key={ground}>{t(`ground.${ground}`)}</li>
          ))}
        </ul>
        <ActionForm action={open} className="mt-4" fields={{ evaluationId, version }}>
          <Checkbox name="declared" label={t("gate.none")} />
          <div className="form-actions" style={{ marginTop: "1rem" }}>
            <SubmitButton pendingLabel={t("gate.opening")}>{t("gate.open")}</SubmitButton>
          </div>
        </ActionForm>
        <p className="small mt-4">
          {t("gate.haveOne")} <RecuseDialog evaluationId={evaluationId} action={recuse} />
        </p>
      </div>
    </div>
  );
}
