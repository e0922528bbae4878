"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FoldedAct } from "@/components/ui/act";
import { Checkbox } from "@/components/ui/check";
import { DateTimeInput } from "@/components/ui/date-time-input";
import { Field, FieldGroup } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/platform/action-state";
import { inLanguage, type Localised } from "@/lib/platform/localised";

type Props = {
  action: FormAction;
  applicationId: string;
  /** The shown fields of the submission by section; `wrong`: a check found a fault in it. */
  sections: { id: string; title: Localised; fields: { id: string; label: Localised; wrong: boolean }[] }[];
  /** What the control starts with: `2025-11-28T18:00`, Korean time. */
  due: string;
};

/** Fields to tick; each that is ticked asks for its reason below it. */
export function SupplementForm({ action, applicationId, sections, due }: Props) {
  const t = useTranslations("applications.supplement");
  const locale = useLocale();
  return (
    <FoldedAct title={t("ask")}>
      <ActionForm
        action={action}
        keep={`supplement:${applicationId}`}
        className="mt-6 max-w-3xl"
        fields={{ applicationId }}
      >
        <p className="mb-6">{t("askNote")}</p>
        {sections.map((section) => (
          <FieldGroup key={section.id} name={`sections.${section.id}`} label={inLanguage(section.title, locale).text}>
            {section.fields.map((field) => (
              <div key={field.id} className="group/ask">
                <Checkbox
                  name={`fields.${field.id}.asked`}
                  label={inLanguage(field.label, locale).text}
                  help={field.wrong ? t("wrong") : undefined}
                  defaultChecked={field.wrong}
                />
                <div className="ms-8 mt-2 mb-4 hidden group-has-[:checked]/ask:block">
                  <Field
                    name={`fields.${field.id}.reason`}
                    label={t("reasonFor", { field: inLanguage(field.label, locale).text })}
                    requirement="required"
                  >
                    <Textarea rows={2} limit={500} />
                  </Field>
                </div>
              </div>
            ))}
          </FieldGroup>
        ))}
        <Field name="dueAt" label={t("due")} requirement="required" help={t("dueHelp")}>
          <DateTimeInput defaultValue={due} />
        </Field>
        <div className="form-actions">
          <SubmitButton pendingLabel={t("asking")}>{t("send")}</SubmitButton>
        </div>
      </ActionForm>
    </FoldedAct>
  );
}
