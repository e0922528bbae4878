import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/platform/action-state";
import type { ProposalStatus } from "@/lib/platform/db/generated/enums";

type Props = {
  /** Where the words stand: of a call's amendment, or of a challenge's correction. */
  words: "programmes.amendments" | "challenges.corrections";
  proposal: { id: string; status: ProposalStatus; refusalReason: string | null };
  /** The name that the actions know its id by. */
  name: "amendmentId" | "correctionId";
  /** How the reader decides about it while it waits; left out where they may not. */
  decide?: FormAction;
  /** Why they may refuse it but not release it. */
  notRelease?: string;
  /** How the reader takes it back while it waits; left out where they may not. */
  takeBack?: FormAction;
};

export const proposalBadges = {
  PROPOSED: { tone: "warning", icon: "clock" },
  RELEASED: { tone: "success", icon: "check-circle" },
  REFUSED: { tone: "grey", icon: "dash" },
  TAKEN_BACK: { tone: "grey", icon: "dash" },
} as const;

/** What the second person said of an amendment or a correction, or says now: release, or refuse with a reason. */
export function Decision({ words, proposal, name, decide, notRelease, takeBack }: Props) {
  const t = useTranslations(words);
  const fields = { [name]: proposal.id };
  if (proposal.refusalReason) {
    return (
      <p className="pre-line">
        <strong className="strong">{t("refusalReason")}</strong> {proposal.refusalReason}
      </p>
    );
  }
  if (proposal.status !== "PROPOSED" || (!decide && !takeBack)) return null;
  return (
    <div className="correction__act">
      {decide && notRelease && <p>{notRelease}</p>}
      {decide && !notRelease && (
        <ActionForm action={decide} fields={{ ...fields, decision: "RELEASED" }}>
          <p className="small">{t("releaseEffect")}</p>
          <div className="acts">
            <SubmitButton pendingLabel={t("releasing")}>{t("release")}</SubmitButton>
          </div>
        </ActionForm>
      )}
      {decide && (
        <details className="more">
          <summary>{t("refuseTitle")}</summary>
          <ActionForm action={decide} keep={`refusal:${proposal.id}`} fields={{ ...fields, decision: "REFUSED" }}>
            <Field name="refusalReason" label={t("refusalReason")} requirement="required" help={t("refusalHelp")}>
              <Textarea limit={1000} rows={3} />
            </Field>
            <SubmitButton variant="secondary" pendingLabel={t("refusing")}>
              {t("refuse")}
            </SubmitButton>
          </ActionForm>
        </details>
      )}
      {takeBack && (
        <ActionForm action={takeBack} fields={fields}>
          <p className="small">{t("takeBackEffect")}</p>
          <SubmitButton variant="secondary" pendingLabel={t("takingBack")}>
            {t("takeBack")}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
