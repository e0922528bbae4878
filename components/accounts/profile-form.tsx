import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox, RadioGroup } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AccountDto } from "@/lib/accounts/types";
import type { FormAction } from "@/lib/platform/action-state";

export function ProfileForm({ account, action }: { account: AccountDto; action: FormAction }) {
  const t = useTranslations("accounts");
  const news = account.consents.some((consent) => consent.kind === "NEWS" && consent.granted);
  return (
    <ActionForm action={action} keep="profile" fields={{ version: account.version }} className="max-w-[34rem]">
      <Field name="name" label={t("fields.name")} help={t("fields.nameHelp")}>
        <Input autoComplete="name" defaultValue={account.name} />
      </Field>
      <RadioGroup
        name="locale"
        label={t("fields.locale")}
        defaultValue={account.locale}
        choices={[
          { value: "ko", label: <span lang="ko">{t("account.localeKo")}</span> },
          { value: "en", label: <span lang="en">{t("account.localeEn")}</span> },
        ]}
      />
      <div className="field">
        <Checkbox name="news" label={t("consents.NEWS.label")} help={t("consents.NEWS.text")} defaultChecked={news} />
      </div>
      <div className="form-actions">
        <SubmitButton pendingLabel={t("account.saving")}>{t("account.save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
