import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { shownAccount } from "@/lib/organisations/rules/numbers";
import type { OwnAccount } from "@/lib/organisations/types";
import type { FormAction } from "@/lib/platform/action-state";

type Props = { id: string; account: OwnAccount; action: FormAction };

/** Where money is paid to; only owners see it, and the whole number only while it is typed. */
export function AccountPanel({ id, account, action }: Props) {
  const t = useTranslations("organisations.account");
  const { bankName, accountNumber, version } = account;
  return (
    <>
      <p className={accountNumber ? "num" : "quiet"}>
        {accountNumber ? `${bankName} ${shownAccount(accountNumber)}` : t("none")}
      </p>
      <details className="mt-4">
        <summary>{t(accountNumber ? "change" : "add")}</summary>
        <div className="mt-4 max-w-2xl">
          <ActionForm action={action} fields={{ id, version }}>
            <Field name="bankName" label={t("bank")} requirement="optional">
              <Input className="max-w-72" defaultValue={bankName ?? undefined} autoComplete="off" />
            </Field>
            <Field name="accountNumber" label={t("number")} requirement="optional" help={t("help")}>
              <Input className="num max-w-72" inputMode="numeric" autoComplete="off" />
            </Field>
            <div className="form-actions">
              <SubmitButton pendingLabel={t("pending")}>{t("submit")}</SubmitButton>
            </div>
          </ActionForm>
        </div>
      </details>
    </>
  );
}
