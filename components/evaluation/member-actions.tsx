"use client";

import { useTranslations } from "next-intl";
import { ActDialog } from "@/components/ui/act-dialog";
import { RowForm } from "@/components/ui/row-form";
import { RadioGroup } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { relieveCauses } from "@/lib/evaluation/schema";
import type { FormAction } from "@/lib/platform/action-state";

type Props = {
  panelId: string;
  version: number;
  forming: boolean;
  member: { id: string; name: string; chair: boolean; unfinished: boolean };
  actions: { chair: FormAction; remove: FormAction; relieve: FormAction };
};

/** What the officer does with one member: make chair, remove (forming) or withdraw what is unfinished (appointed). */
export function MemberActions({ panelId, version, forming, member, actions }: Props) {
  const t = useTranslations("evaluation.panels.members");
  const fields = { panelId, version, memberId: member.id };
  const { name } = member;
  return (
    <div className="wk-actions">
      {!member.chair && (
        <RowForm action={actions.chair} fields={fields}>
          <SubmitButton variant="tertiary" size="xs" aria-label={t("makeChairName", { name })}>
            {t("makeChair")}
          </SubmitButton>
        </RowForm>
      )}
      {forming && (
        <RowForm action={actions.remove} fields={fields}>
          <SubmitButton variant="tertiary" size="xs" aria-label={t("removeName", { name })}>
            {t("remove")}
          </SubmitButton>
        </RowForm>
      )}
      {!forming && member.unfinished && (
        <ActDialog
          trigger={t("relieve")}
          triggerName={t("relieveName", { name })}
          size="xs"
          title={t("relieveTitle", { name })}
          description={t("relieveBody")}
          action={actions.relieve}
          fields={fields}
          keep={`evaluator-relieve:${member.id}`}
        >
          <RadioGroup
            name="cause"
            label={t("cause")}
            requirement="required"
            choices={relieveCauses.map((cause) => ({ value: cause, label: t(`causes.${cause}`) }))}
          />
          <Field name="reason" label={t("reason")} requirement="required" help={t("reasonHelp")}>
            <Textarea rows={3} limit={500} />
          </Field>
          <div className="form-actions">
            <SubmitButton variant="danger" pendingLabel={t("relievePending")}>
              {t("relieveSubmit")}
            </SubmitButton>
          </div>
        </ActDialog>
      )}
    </div>
  );
}
