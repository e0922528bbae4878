import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import { CurrentPasswordField, NewPasswordField } from "./new-password-field";

type Props = { action: FormAction; /** The person's present address. */ email: string };

/** `sessionId` is the session that stays; all others end. */
export function ChangePasswordForm({ action, email, sessionId }: Props & { sessionId: string | undefined }) {
  const t = useTranslations("accounts");
  return (
    <ActionForm action={action} fields={{ keep: sessionId }} resetOnDone className="max-w-[34rem]">
      {/* Tells password managers whose password this is. */}
      <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
      <CurrentPasswordField label={t("fields.currentPassword")} />
      <NewPasswordField name="newPassword" label={t("fields.newPassword")} />
      <div className="form-actions">
        <SubmitButton pendingLabel={t("security.passwordSubmitting")}>{t("security.passwordSubmit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

export function ChangeEmailForm({ action }: Omit<Props, "email">) {
  const t = useTranslations("accounts");
  return (
    <ActionForm action={action} resetOnDone className="max-w-[34rem]">
      <Field name="email" label={t("fields.newEmail")}>
        <Input type="email" autoComplete="off" inputMode="email" autoCapitalize="none" spellCheck={false} />
      </Field>
      <CurrentPasswordField label={t("fields.currentPassword")} />
      <div className="form-actions">
        <SubmitButton variant="secondary" pendingLabel={t("security.emailSubmitting")}>
          {t("security.emailSubmit")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
