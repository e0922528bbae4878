import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/platform/action-state";
import type { Refusal } from "@/lib/platform/result";
import type { WorkChallenge } from "@/lib/challenges/types";
import { mayCorrect } from "@/lib/challenges/rules/correction";
import { editable } from "@/lib/challenges/workflow";
import { CommentedSections } from "./section-comments";
import { seen } from "./seen-challenge";

type Props = {
  challenge: WorkChallenge;
  missing: Refusal[];
  may: { write: boolean; submit: boolean };
  actions: Record<"submit" | "withdraw", FormAction>;
};

/** For the owner: whose turn it is, what is missing, and the steps that are open. */
export function OwnerDecision({ challenge, missing, may, actions }: Props) {
  const t = useTranslations("challenges.owner");
  const review = challenge.versions[0]?.reviews.at(-1);
  const closed = challenge.call.phase === "CLOSED" || challenge.call.status !== "ANNOUNCED";
  const writing = editable.includes(challenge.status);
  return (
    <Section id="decision" title={t("title")}>
      {challenge.status === "RETURNED" && review && (
        <Alert tone="warning" title={t("returned")}>
          <p className="pre-line">{review.comment || t("returnedBySection")}</p>
          <CommentedSections comments={challenge.comments} />
        </Alert>
      )}
      <p>{t(`turn.${challenge.status}`)}</p>
      {challenge.status === "WITHDRAWN" && <p className="pre-line quiet">{challenge.withdrawnReason}</p>}
      {writing && closed && <Alert tone="danger" title={t("callClosed")} />}
      {writing && !closed && missing.length > 0 && <Missing missing={missing} />}
      {writing && !closed && (
        <div className="acts">
          {may.write && (
            <LinkButton
              icon="pencil"
              variant={missing.length > 0 ? "primary" : "tertiary"}
              href={`/demand/challenges/${challenge.id}/edit`}
            >
              {t("edit")}
            </LinkButton>
          )}
          {may.submit && missing.length === 0 && (
            <ActionForm action={actions.submit} fields={seen(challenge)}>
              <SubmitButton pendingLabel={t("submitting")}>{t("submit")}</SubmitButton>
            </ActionForm>
          )}
        </div>
      )}
      {challenge.correcting && <p>{t("correcting")}</p>}
      {may.submit && mayCorrect(challenge) && (
        <div className="acts">
          <LinkButton icon="pencil" href={`/demand/challenges/${challenge.id}/correct`}>
            {t("correct")}
          </LinkButton>
        </div>
      )}
      {writing && !closed && !may.submit && <p className="small quiet">{t("onlySigners")}</p>}
      {may.submit && challenge.status !== "WITHDRAWN" && <Withdraw challenge={challenge} action={actions.withdraw} />}
    </Section>
  );
}

function Missing({ missing }: { missing: Refusal[] }) {
  const t = useTranslations("challenges");
  return (
    <div className="missing">
      <p className="strong">{t("owner.missing", { count: missing.length })}</p>
      <ul>
        {missing.map((refusal) => (
          <li key={refusal.field}>
            <Icon name="ring" />
            {t("refusals.part_missing", { part: String(refusal.params?.part) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Withdraw({ challenge, action }: { challenge: WorkChallenge; action: FormAction }) {
  const t = useTranslations("challenges.owner");
  return (
    <details className="more">
      <summary>{t("withdrawTitle")}</summary>
      <ActionForm action={action} keep={`challenge-withdraw:${challenge.id}`} fields={seen(challenge)}>
        <p className="small">{t(challenge.status === "PUBLISHED" ? "withdrawEffect" : "withdrawDraftEffect")}</p>
        <Field name="reason" label={t("withdrawReason")} requirement="required" help={t("withdrawReasonHelp")}>
          <Textarea limit={1000} rows={3} />
        </Field>
        <SubmitButton variant="danger" pendingLabel={t("withdrawing")}>
          {t("withdraw")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
