import { useTranslations } from "next-intl";
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
    <section className="panel panel--top" aria-label={t("decideTitle", { position })}>
      <h3>{t("decideTitle", { position })}</h3>
      <p style={{ marginBottom: "1rem" }}>{t("decideText")}</p>
      <ActionForm action={accept}>
        <Keys milestone={milestone} />
        <Field name="note" label={t("note")} requirement="optional" help={t("noteHelp")}>
          <Textarea rows={2} limit={2000} />
        </Field>
        <SubmitButton size="s" pendingLabel={t("accepting")} style={{ marginTop: "1rem" }}>
          {t("accept")}
        </SubmitButton>
      </ActionForm>
      <details className="wk-data">
        <summary>
          <span>{t("returnTitle")}</span>
        </summary>
        <ActionForm action={giveBack} className="wk-data__body">
          <p className="small">{t("returnText")}</p>
          <Keys milestone={milestone} />
          <Field name="note" label={t("returnNote")} requirement="required" help={t("returnHelp")}>
            <Textarea rows={4} limit={2000} />
          </Field>
          <SubmitButton size="s" variant="tertiary" pendingLabel={t("returning")} style={{ marginTop: "1rem" }}>
            {t("return")}
          </SubmitButton>
        </ActionForm>
      </details>
    </section>
  );
}

function Keys({ milestone }: { milestone: ProjectMilestone }) {
  return (
    <>
      <input type="hidden" name="milestoneId" value={milestone.id} />
      <input type="hidden" name="version" value={milestone.version} />
    </>
  );
}
