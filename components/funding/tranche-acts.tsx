import { useLocale, useTranslations } from "next-intl";
import { Act, FoldedAct } from "@/components/ui/act";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { DateInput } from "@/components/ui/date-time-input";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { ProjectTranche } from "@/lib/milestones/types";
import type { FormAction } from "@/lib/platform/action-state";
import { koreanDay } from "@/lib/platform/i18n/days";
import { formatWon } from "@/lib/platform/i18n/format-number";
import { inLanguage, type Localised } from "@/lib/platform/localised";

export type TrancheActions = { request: FormAction; approve: FormAction; return: FormAction; pay: FormAction };

type Props = { tranches: readonly ProjectTranche[]; startup: Localised; now: Date; actions: TrancheActions };

/** What the reader may do with the tranches now; each says whom, what and how much before its button. */
export function TrancheActs({ tranches, startup, now, actions }: Props) {
  const locale = useLocale();
  return tranches.map((tranche) => {
    const facts = {
      name: inLanguage(tranche.name, locale).text,
      amount: formatWon(tranche.amount, locale),
      startup: inLanguage(startup, locale).text,
    };
    const { can, ownRequest, id, position } = tranche;
    if (!can.request && !can.decide && !can.pay && !ownRequest) return null;
    return (
      <div key={id} id={`tranche-${position}`} style={{ marginTop: "1.25rem" }}>
        {can.request && <Request tranche={tranche} facts={facts} action={actions.request} />}
        {can.decide && <Decide tranche={tranche} facts={facts} actions={actions} />}
        {can.pay && <Pay tranche={tranche} facts={facts} action={actions.pay} now={now} />}
        {ownRequest && <OwnRequest name={facts.name} />}
      </div>
    );
  });
}

type Facts = { name: string; amount: string; startup: string };

function Request({ tranche, facts, action }: { tranche: ProjectTranche; facts: Facts; action: FormAction }) {
  const t = useTranslations("funding.act");
  return (
    <Act title={t("requestTitle", facts)} text={t("requestText", facts)}>
      <ActionForm action={action} fields={seen(tranche)}>
        <SubmitButton size="s" pendingLabel={t("requesting")}>
          {t("request")}
        </SubmitButton>
      </ActionForm>
    </Act>
  );
}

function Decide({ tranche, facts, actions }: { tranche: ProjectTranche; facts: Facts; actions: TrancheActions }) {
  const t = useTranslations("funding.act");
  return (
    <Act title={t("decideTitle", facts)} text={t("decideText", facts)}>
      <ActionForm action={actions.approve} fields={seen(tranche)}>
        <SubmitButton size="s" pendingLabel={t("approving")}>
          {t("approve")}
        </SubmitButton>
      </ActionForm>
      <FoldedAct title={t("returnTitle")}>
        <ActionForm
          action={actions.return}
          keep={`tranche-return:${tranche.id}`}
          className="wk-data__body"
          fields={seen(tranche)}
        >
          <p className="small">{t("returnText")}</p>
          <Field name="note" label={t("note")} requirement="required" help={t("noteHelp")}>
            <Textarea rows={3} limit={1000} />
          </Field>
          <SubmitButton size="s" variant="tertiary" pendingLabel={t("returning")}>
            {t("return")}
          </SubmitButton>
        </ActionForm>
      </FoldedAct>
    </Act>
  );
}

function Pay({
  tranche,
  facts,
  action,
  now,
}: {
  tranche: ProjectTranche;
  facts: Facts;
  action: FormAction;
  now: Date;
}) {
  const t = useTranslations("funding.act");
  return (
    <Act title={t("payTitle", facts)} text={t("payText", facts)}>
      <ActionForm action={action} fields={seen(tranche)}>
        <Field name="paidOn" label={t("paidOn")} requirement="required">
          <DateInput defaultValue={koreanDay(now)} max={koreanDay(now)} />
        </Field>
        <SubmitButton size="s" pendingLabel={t("paying")}>
          {t("pay")}
        </SubmitButton>
      </ActionForm>
    </Act>
  );
}

function OwnRequest({ name }: { name: string }) {
  const t = useTranslations("funding.act");
  return <Alert title={t("ownRequest", { name })} />;
}

const seen = (tranche: ProjectTranche) => ({ trancheId: tranche.id, version: tranche.version });
