import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";

/** Address and role of a person to invite. */
export function InviteForm({ organisationId, action }: { organisationId: string; action: FormAction }) {
  const t = useTranslations("organisations");
  return (
    <ActionForm
      action={action}
      keep={`invitation:${organisationId}`}
      resetOnDone
      className="max-w-2xl"
      fields={{ organisationId }}
    >
      <Field name="email" label={t("members.email")} requirement="required">
        <Input type="email" autoComplete="off" />
      </Field>
      <RadioGroup
        name="role"
        label={t("members.role")}
        requirement="required"
        defaultValue="EDITOR"
        choices={(["OWNER", "EDITOR", "VIEWER"] as const).map((role) => ({
          value: role,
          label: t(`roles.${role}`),
          help: t(`roleHelp.${role}`),
        }))}
      />
      <div className="form-actions">
        <SubmitButton pendingLabel={t("members.invitePending")}>{t("members.inviteSubmit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
