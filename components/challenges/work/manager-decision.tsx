import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Section } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import type { WorkChallenge } from "@/lib/challenges/types";
import { seen } from "./seen-challenge";

type Props = {
  challenge: WorkChallenge;
  /** `approved`: it was the reader who approved it. */
  may: { review: boolean; publish: boolean; approved: boolean };
  publish: FormAction;
};

/** For officer and approver: whose turn it is, and the publishing. The review itself stands with the text. */
export function ManagerDecision({ challenge, may, publish }: Props) {
  const t = useTranslations("challenges.manager");
  const closed = challenge.call.phase === "CLOSED";
  const reviewing = challenge.status === "SUBMITTED" && may.review;
  const publishing = challenge.status === "APPROVED" && may.publish;
  return (
    <Section id="decision" title={t("title")}>
      <p>{t(`turn.${challenge.status}`)}</p>
      {challenge.correcting && <p>{t.rich("correcting", { link: (words) => <a href="#corrections">{words}</a> })}</p>}
      {challenge.status === "WITHDRAWN" && <p className="pre-line quiet">{challenge.withdrawnReason}</p>}
      {closed && (reviewing || publishing) && <Alert tone="danger" title={t("callClosed")} />}
      {reviewing && <p>{t.rich("howToReview", { link: (words) => <a href="#review">{words}</a> })}</p>}
      {publishing && may.approved && <p>{t("ownApproval")}</p>}
      {publishing && !may.approved && (
        <ActionForm action={publish} fields={seen(challenge)}>
          <p className="small">{t("publishEffect")}</p>
          <div className="acts">
            <SubmitButton pendingLabel={t("publishing")}>{t("publish")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Section>
  );
}
