import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/platform/action-state";
import type { WorkChallenge } from "@/lib/challenges/types";
import { reviewSections } from "@/lib/challenges/schema/review";
import { seen } from "./seen-challenge";

type Props = {
  challenge: WorkChallenge;
  /** `approved`: it was the reader who approved it. */
  may: { review: boolean; publish: boolean; approved: boolean };
  actions: Record<"sendBack" | "approve" | "publish", FormAction>;
};

/** For officer and approver: whose turn it is, and the forms of those who may act. */
export function ManagerDecision({ challenge, may, actions }: Props) {
  const t = useTranslations("challenges.manager");
  const closed = challenge.call.phase === "CLOSED";
  const reviewing = challenge.status === "SUBMITTED" && may.review;
  const publishing = challenge.status === "APPROVED" && may.publish;
  return (
    <Section id="decision" title={t("title")}>
      <p>{t(`turn.${challenge.status}`)}</p>
      {challenge.status === "WITHDRAWN" && <p className="pre-line quiet">{challenge.withdrawnReason}</p>}
      {closed && (reviewing || publishing) && <Alert tone="danger" title={t("callClosed")} />}
      {reviewing && <Review challenge={challenge} actions={actions} />}
      {publishing && may.approved && <p>{t("ownApproval")}</p>}
      {publishing && !may.approved && (
        <ActionForm action={actions.publish} fields={seen(challenge)}>
          <p className="small">{t("publishEffect")}</p>
          <div className="acts">
            <SubmitButton pendingLabel={t("publishing")}>{t("publish")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Section>
  );
}

function Review({ challenge, actions }: Pick<Props, "challenge" | "actions">) {
  const t = useTranslations("challenges.manager");
  return (
    <div className="pair">
      <ActionForm
        action={actions.approve}
        keep={`challenge-approve:${challenge.id}`}
        aria-label={t("approve")}
        fields={seen(challenge)}
      >
        <Field name="comment" label={t("approveComment")} requirement="optional">
          <Textarea limit={2000} rows={3} />
        </Field>
        <div className="acts">
          <SubmitButton pendingLabel={t("approving")}>{t("approve")}</SubmitButton>
        </div>
      </ActionForm>
      <ActionForm
        action={actions.sendBack}
        keep={`challenge-return:${challenge.id}`}
        aria-label={t("sendBack")}
        fields={seen(challenge)}
      >
        <Field name="comment" label={t("returnComment")} help={t("returnHelp")}>
          <Textarea limit={2000} rows={3} />
        </Field>
        <BySection />
        <div className="acts">
          <SubmitButton variant="secondary" pendingLabel={t("sendingBack")}>
            {t("sendBack")}
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}

/** A comment for each section, folded until there is something to say about it. */
function BySection() {
  const t = useTranslations("challenges");
  return (
    <div className="by-section">
      {reviewSections.map((section) => (
        <details key={section} className="more">
          <summary>{t("manager.commentOn", { section: t(`sections.${section}`) })}</summary>
          <Field name={`sections.${section}`} label={t(`sections.${section}`)} requirement="optional">
            <Textarea limit={2000} rows={3} />
          </Field>
        </details>
      ))}
    </div>
  );
}
