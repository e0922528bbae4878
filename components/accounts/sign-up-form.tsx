import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import { ConsentFields } from "./consent-fields";
import { NewPasswordField } from "./new-password-field";

/** `next` is where the person was going; the confirmation link brings it back. */
export function SignUpForm({ action, next }: { action: FormAction; next?: string }) {
  const t = useTranslations("accounts");
  const locale = useLocale();
  return (
    <ActionForm action={action} keep="sign-up" fields={{ locale, next }}>
      <Field name="name" label={t("fields.name")} requirement="required" help={t("fields.nameHelp")}>
        <Input autoComplete="name" />
      </Field>
      <Field name="email" label={t("fields.email")} requirement="required" help={t("fields.emailHelp")}>
        <Input type="email" autoComplete="username" inputMode="email" autoCapitalize="none" spellCheck={false} />
      </Field>
      <NewPasswordField name="password" label={t("fields.password")} requirement="required" />
      <ConsentFields />
      <div className="form-actions">
        <SubmitButton block size="l" pendingLabel={t("signUp.submitting")}>
          {t("signUp.submit")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
