import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/platform/action-state";
import type { Correction } from "@/lib/challenges/types";
import { CorrectionChanges } from "./correction-changes";

type Props = {
  corrections: Correction[];
  now: Date;
  /** How the reader decides about the one that waits; left out where they may not. */
  decide?: FormAction;
  /** How the owner takes back the one that waits; left out where they may not. */
  takeBack?: FormAction;
};

const badges = {
  PROPOSED: { tone: "warning", icon: "clock" },
  RELEASED: { tone: "success", icon: "check-circle" },
  REFUSED: { tone: "grey", icon: "dash" },
  TAKEN_BACK: { tone: "grey", icon: "dash" },
} as const;

/** The corrections of a published challenge for its owner and the managers: the one that waits, and the earlier ones. */
export function WorkCorrections({ corrections, now, decide, takeBack }: Props) {
  const t = useTranslations("challenges.corrections");
  if (corrections.length === 0) return null;
  return (
    <Section id="corrections" title={t("title")}>
      {corrections.map((correction) => (
        <details key={correction.id} className="correction" open={correction.status === "PROPOSED"}>
          <summary>
            <h3>{correction.number === null ? t("unnumbered") : t("number", { number: correction.number })}</h3>
            <Badge {...badges[correction.status]}>{t(`status.${correction.status}`)}</Badge>{" "}
            <span className="small quiet">
              <DateText value={correction.decidedAt ?? correction.preparedAt} now={now} kind="time" />
            </span>
          </summary>
          <CorrectionChanges correction={correction} />
          {correction.refusalReason && (
            <p className="pre-line">
              <strong className="strong">{t("refusalReason")}</strong> {correction.refusalReason}
            </p>
          )}
          {correction.status === "PROPOSED" && decide && <Decision correctionId={correction.id} action={decide} />}
          {correction.status === "PROPOSED" && takeBack && (
            <div className="correction__act">
              <ActionForm action={takeBack} fields={{ correctionId: correction.id }}>
                <p className="small">{t("takeBackEffect")}</p>
                <SubmitButton variant="secondary" pendingLabel={t("takingBack")}>
                  {t("takeBack")}
                </SubmitButton>
              </ActionForm>
            </div>
          )}
        </details>
      ))}
    </Section>
  );
}

function Decision({ correctionId, action }: { correctionId: string; action: FormAction }) {
  const t = useTranslations("challenges.corrections");
  return (
    <div className="correction__act">
      <ActionForm action={action} fields={{ correctionId, decision: "RELEASED" }}>
        <p className="small">{t("releaseEffect")}</p>
        <div className="acts">
          <SubmitButton pendingLabel={t("releasing")}>{t("release")}</SubmitButton>
        </div>
      </ActionForm>
      <details className="more">
        <summary>{t("refuseTitle")}</summary>
        <ActionForm
          action={action}
          keep={`correction-refusal:${correctionId}`}
          fields={{ correctionId, decision: "REFUSED" }}
        >
          <Field name="refusalReason" label={t("refusalReason")} requirement="required" help={t("refusalHelp")}>
            <Textarea limit={1000} rows={3} />
          </Field>
          <SubmitButton variant="secondary" pendingLabel={t("refusing")}>
            {t("refuse")}
          </SubmitButton>
        </ActionForm>
      </details>
    </div>
  );
}
