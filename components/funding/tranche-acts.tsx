import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
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
      <ActionForm action={action}>
        <Keys tranche={tranche} />
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
      <ActionForm action={actions.approve}>
        <Keys tranche={tranche} />
        <SubmitButton size="s" pendingLabel={t("approving")}>
          {t("approve")}
        </SubmitButton>
      </ActionForm>
      <details className="wk-data">
        <summary>
          <span>{t("returnTitle")}</span>
        </summary>
        <ActionForm action={actions.return} className="wk-data__body">
          <p className="small">{t("returnText")}</p>
          <Keys tranche={tranche} />
          <Field name="note" label={t("note")} requirement="required" help={t("noteHelp")}>
            <Textarea rows={3} limit={1000} />
          </Field>
          <SubmitButton size="s" variant="tertiary" pendingLabel={t("returning")}>
            {t("return")}
          </SubmitButton>
        </ActionForm>
      </details>
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
      <ActionForm action={action}>
        <Keys tranche={tranche} />
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

function Act({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="panel panel--top" aria-label={title}>
      <h3>{title}</h3>
      <p style={{ marginBottom: "1rem" }}>{text}</p>
      {children}
    </section>
  );
}

function Keys({ tranche }: { tranche: ProjectTranche }) {
  return (
    <>
      <input type="hidden" name="trancheId" value={tranche.id} />
      <input type="hidden" name="version" value={tranche.version} />
    </>
  );
}
