import { useTranslations } from "next-intl";
import { ActDialog } from "@/components/ui/act-dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { conflictGrounds } from "@/lib/evaluation/schema";
import type { FormAction } from "@/lib/platform/action-state";

/** The evaluator reports a conflict, before opening or while scoring. */
export function RecuseDialog({ evaluationId, action }: { evaluationId: string; action: FormAction }) {
  const t = useTranslations("evaluation");
  return (
    <ActDialog
      trigger={t("recuse.trigger")}
      size="xs"
      title={t("recuse.title")}
      description={t("recuse.body")}
      action={action}
      fields={{ evaluationId }}
      keep={`recusal:${evaluationId}`}
    >
      <Field name="ground" label={t("recuse.ground")} requirement="required">
        <Select defaultValue="">
          <option value="" disabled>
            {t("recuse.choose")}
          </option>
          {conflictGrounds.map((ground) => (
            <option key={ground} value={ground}>
              {t(`ground.${ground}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="reason" label={t("recuse.reason")} requirement="required" help={t("recuse.reasonHelp")}>
        <Textarea rows={3} limit={500} />
      </Field>
      <div className="form-actions">
        <SubmitButton variant="danger" pendingLabel={t("recuse.pending")}>
          {t("recuse.submit")}
        </SubmitButton>
      </div>
    </ActDialog>
  );
}
