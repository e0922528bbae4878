import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { UploadBox } from "@/components/files/upload/upload-box";
import { Textarea } from "@/components/ui/textarea";
import type { ProjectMilestone } from "@/lib/milestones/types";
import type { FormAction } from "@/lib/platform/action-state";

type Props = { milestone: ProjectMilestone; maxFileBytes: number; action: FormAction };

/** Files first, then the text, then the report: what is attached is part of it. */
export function ReportMilestone({ milestone, maxFileBytes, action }: Props) {
  const t = useTranslations("milestones.act");
  const { position } = milestone;
  return (
    <section className="panel panel--top" aria-label={t("reportTitle", { position })}>
      <h3>{t("reportTitle", { position })}</h3>
      <UploadBox
        target={{ kind: "milestone_evidence", subject: { milestoneId: milestone.id } }}
        maxFileBytes={maxFileBytes}
        label={t("evidenceLabel")}
      />
      <ActionForm
        action={action}
        keep={`milestone-report:${milestone.id}`}
        style={{ marginTop: "1.5rem" }}
        fields={{ milestoneId: milestone.id, version: milestone.version }}
      >
        <Field name="report" label={t("reportLabel")} requirement="required" help={t("reportHelp")}>
          <Textarea rows={6} limit={4000} defaultValue={milestone.report} />
        </Field>
        <p className="small" style={{ marginBlock: "1rem" }}>
          {t("reportText")} {milestone.evidence.length === 0 && t("noEvidenceYet")}
        </p>
        <SubmitButton size="s" pendingLabel={t("reporting")}>
          {t("report")}
        </SubmitButton>
      </ActionForm>
    </section>
  );
}
