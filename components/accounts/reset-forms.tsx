import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { LinkHolder } from "@/lib/accounts/types";
import type { FormAction } from "@/lib/platform/action-state";
import { ConsentFields } from "./consent-fields";
import { NewPasswordField } from "./new-password-field";

export function RequestResetForm({ action }: { action: FormAction }) {
  const t = useTranslations("accounts");
  return (
    <ActionForm action={action}>
      <Field name="email" label={t("fields.email")}>
        <Input type="email" autoComplete="username" inputMode="email" autoCapitalize="none" spellCheck={false} />
      </Field>
      <div className="form-actions">
        <SubmitButton block size="l" pendingLabel={t("reset.submitting")}>
          {t("reset.submit")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** For a first password the consents are asked for as well. */
export function ResetPasswordForm({
  action,
  token,
  holder,
}: {
  action: FormAction;
  token: string;
  holder: Pick<LinkHolder, "email" | "needsConsents">;
}) {
  const t = useTranslations("accounts");
  return (
    <ActionForm action={action} fields={{ token }}>
      <input type="email" name="username" value={holder.email} autoComplete="username" readOnly hidden />
      <NewPasswordField name="password" label={t("fields.newPassword")} />
      {holder.needsConsents && <ConsentFields />}
      <div className="form-actions">
        <SubmitButton block size="l" pendingLabel={t("newPassword.submitting")}>
          {t("newPassword.submit")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
