import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/platform/action-state";
import type { WorkChallenge } from "@/lib/challenges/types";
import { seen } from "./seen-challenge";

type Props = {
  challenge: WorkChallenge;
  sendBack: FormAction;
  /** Left out where it was approved already. */
  approve?: FormAction;
  /** The submitted text, with a place for a comment beside each section. */
  children: ReactNode;
};

/** The officer's review: the text with its comments is one form, at whose end it is sent back; or it is approved. */
export function ReviewForms({ challenge, sendBack, approve, children }: Props) {
  const t = useTranslations("challenges.manager");
  return (
    <>
      <ActionForm
        action={sendBack}
        keep={`challenge-return:${challenge.id}`}
        aria-label={t("sendBack")}
        fields={seen(challenge)}
      >
        {children}
        <Section id="review" title={t("reviewTitle")} note={t("reviewNote")}>
          <div className="narrow">
            <Field name="comment" label={t("returnComment")} help={t("returnHelp")}>
              <Textarea limit={2000} rows={3} />
            </Field>
            <div className="acts">
              <SubmitButton variant="secondary" pendingLabel={t("sendingBack")}>
                {t("sendBack")}
              </SubmitButton>
            </div>
          </div>
        </Section>
      </ActionForm>
      {approve && (
        <Section id="approval" title={t("approvalTitle")} note={t("approvalNote")}>
          <ActionForm
            action={approve}
            keep={`challenge-approve:${challenge.id}`}
            className="narrow"
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
        </Section>
      )}
    </>
  );
}
