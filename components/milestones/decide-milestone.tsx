import { useTranslations } from "next-intl";
import { Act, FoldedAct } from "@/components/ui/act";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { ProjectMilestone } from "@/lib/milestones/types";
import type { FormAction } from "@/lib/platform/action-state";

type Props = { milestone: ProjectMilestone; accept: FormAction; giveBack: FormAction };

/** The demand owner accepts a report, or says what is missing. */
export function DecideMilestone({ milestone, accept, giveBack }: Props) {
  const t = useTranslations("milestones.act");
  const { position } = milestone;
  return (
    <Act title={t("decideTitle", { position })} text={t("decideText")}>
      <ActionForm action={accept} keep={`milestone-accept:${milestone.id}`} fields={seen(milestone)}>
        <Field name="note" label={t("note")} requirement="optional" help={t("noteHelp")}>
          <Textarea rows={2} limit={2000} />
        </Field>
        <SubmitButton size="s" pendingLabel={t("accepting")} style={{ marginTop: "1rem" }}>
          {t("accept")}
        </SubmitButton>
      </ActionForm>
      <FoldedAct title={t("returnTitle")}>
        <ActionForm
          action={giveBack}
          keep={`milestone-return:${milestone.id}`}
          className="wk-data__body"
          fields={seen(milestone)}
        >
          <p className="small">{t("returnText")}</p>
          <Field name="note" label={t("returnNote")} requirement="required" help={t("returnHelp")}>
            <Textarea rows={4} limit={2000} />
          </Field>
          <SubmitButton size="s" variant="tertiary" pendingLabel={t("returning")} style={{ marginTop: "1rem" }}>
            {t("return")}
          </SubmitButton>
        </ActionForm>
      </FoldedAct>
    </Act>
  );
}

const seen = (milestone: ProjectMilestone) => ({ milestoneId: milestone.id, version: milestone.version });
