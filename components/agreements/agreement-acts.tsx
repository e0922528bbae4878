import { useLocale, useTranslations } from "next-intl";
import { Act, FoldedAct } from "@/components/ui/act";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { Project } from "@/lib/milestones/types";
import type { FormAction } from "@/lib/platform/action-state";
import { dateOf } from "@/lib/platform/i18n/days";
import { formatDateRange } from "@/lib/platform/i18n/format";
import { formatWonFormal } from "@/lib/platform/i18n/format-number";

export type AgreementActions = {
  offer: FormAction;
  recall: FormAction;
  sign: FormAction;
  decline: FormAction;
  requestCompletion: FormAction;
  complete: FormAction;
};

/** What the reader may do with the agreement before it is in force. */
export function AgreementActs({ project, actions }: { project: Project; actions: AgreementActions }) {
  const { can } = project;
  return (
    <div className="stack" style={{ "--gap": "1.25rem" }}>
      {can.offer && <Offer project={project} action={actions.offer} />}
      {can.sign && <Sign project={project} action={actions.sign} />}
      {can.decline && <Decline project={project} action={actions.decline} />}
      {can.recall && <Recall project={project} action={actions.recall} />}
      {can.requestCompletion && <Completion project={project} action={actions.requestCompletion} act="request" />}
      {can.complete && <Completion project={project} action={actions.complete} act="confirm" />}
    </div>
  );
}

/** The last two steps of an agreement that was kept, by two people. */
function Completion({ project, action, act }: { project: Project; action: FormAction; act: "request" | "confirm" }) {
  const t = useTranslations(`agreements.act.completion.${act}`);
  return (
    <Act title={t("title")} text={t("text", { number: project.number })}>
      <ActionForm action={action} fields={seen(project)}>
        <SubmitButton size="s" pendingLabel={t("pending")}>
          {t("submit")}
        </SubmitButton>
      </ActionForm>
    </Act>
  );
}

function Offer({ project, action }: { project: Project; action: FormAction }) {
  const t = useTranslations("agreements.act");
  return (
    <Act title={t("offerTitle")} text={t("offerText", { number: project.number })}>
      <ActionForm action={action} fields={seen(project)}>
        <div className="wk-actions">
          <SubmitButton size="s" pendingLabel={t("offering")}>
            {t("offer")}
          </SubmitButton>
          <LinkButton size="s" href={`/manage/projects/${project.id}/revise`}>
            {t("revise")}
          </LinkButton>
        </div>
      </ActionForm>
    </Act>
  );
}

function Recall({ project, action }: { project: Project; action: FormAction }) {
  const t = useTranslations("agreements.act");
  return (
    <Act title={t("recallTitle")} text={t("recallText")} quiet>
      <ActionForm action={action} fields={seen(project)}>
        <SubmitButton size="s" variant="tertiary" pendingLabel={t("recalling")}>
          {t("recall")}
        </SubmitButton>
      </ActionForm>
    </Act>
  );
}

function Sign({ project, action }: { project: Project; action: FormAction }) {
  const t = useTranslations("agreements.act");
  const parties = useTranslations("agreements.party");
  const locale = useLocale();
  const { number, award, startsOn, endsOn, now, can, termsDigest } = project;
  if (can.sign === null) return null;
  const party = parties(can.sign);
  const period = formatDateRange(dateOf(startsOn), dateOf(endsOn), locale, now);
  return (
    <Act
      title={t("signTitle", { party })}
      text={t("signText", { number, amount: formatWonFormal(award, locale), period })}
    >
      <ActionForm action={action} fields={{ agreementId: project.id, party: can.sign, termsDigest: termsDigest ?? "" }}>
        <Checkbox name="agree" label={t("agree", { party })} />
        <SubmitButton size="s" pendingLabel={t("signing")} style={{ marginTop: "1rem" }}>
          {t("sign")}
        </SubmitButton>
      </ActionForm>
    </Act>
  );
}

function Decline({ project, action }: { project: Project; action: FormAction }) {
  const t = useTranslations("agreements.act");
  return (
    <FoldedAct title={t("declineTitle")}>
      <ActionForm
        action={action}
        keep={`agreement-decline:${project.id}`}
        className="wk-data__body"
        fields={seen(project)}
      >
        <p className="small" style={{ marginBottom: "1rem" }}>
          {t("declineText")}
        </p>
        <Field name="reason" label={t("reason")} requirement="required" help={t("reasonHelp")}>
          <Textarea rows={3} limit={1000} />
        </Field>
        <SubmitButton size="s" variant="danger" pendingLabel={t("declining")} style={{ marginTop: "1rem" }}>
          {t("decline")}
        </SubmitButton>
      </ActionForm>
    </FoldedAct>
  );
}

const seen = (project: Project) => ({ agreementId: project.id, version: project.version });
