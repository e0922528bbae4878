import { useLocale, useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AccountDetail } from "@/lib/organisations/types";
import type { FormAction } from "@/lib/platform/action-state";
import { inLanguage } from "@/lib/platform/localised";
import { RowForm } from "@/components/ui/row-form";

type Props = { account: AccountDetail; action: FormAction };

/** One form per family of duties, since each asks for something else. */
export function GrantForms({ account, action }: Props) {
  return (
    <div className="wk-cols wk-cols--3">
      <ManagerForm account={account} action={action} />
      <EvaluatorForm account={account} action={action} />
      <OtherForm account={account} action={action} />
    </div>
  );
}

function ManagerForm({ account, action }: Props) {
  const t = useTranslations("admin.account");
  const tc = useTranslations("organisations.capabilities");
  const locale = useLocale();
  return (
    <div>
      <h3>{t("grantManager")}</h3>
      <p className="quiet small mb-4">{t("grantManagerNote")}</p>
      {account.programmes.length === 0 ? (
        <p>{t("noProgramme")}</p>
      ) : (
        <RowForm action={action} fields={{ userId: account.id }}>
          <RadioGroup
            name="kind"
            label={t("kind")}
            defaultValue="OFFICER"
            choices={(["OFFICER", "APPROVER"] as const).map((kind) => ({ value: kind, label: tc(kind) }))}
          />
          <Field name="programmeId" label={t("programme")} requirement="required">
            <Select>
              {account.programmes.map((programme) => (
                <option key={programme.id} value={programme.id}>
                  {inLanguage(programme.name, locale).text}
                </option>
              ))}
            </Select>
          </Field>
          <Grant />
        </RowForm>
      )}
    </div>
  );
}

function EvaluatorForm({ account, action }: Props) {
  const t = useTranslations("admin.account");
  return (
    <div>
      <h3>{t("grantEvaluator")}</h3>
      <p className="quiet small mb-4">{t("grantEvaluatorNote")}</p>
      <RowForm
        action={action}
        keep={`grant-evaluator:${account.id}`}
        fields={{ userId: account.id, kind: "EVALUATOR" }}
      >
        <Field name="affiliation" label={t("affiliation")} requirement="required">
          <Input defaultValue={account.evaluator?.affiliation} autoComplete="off" />
        </Field>
        <Field name="side" label={t("side")} requirement="required">
          <Select defaultValue={account.evaluator?.side ?? "MARKET"}>
            {(["MARKET", "PUBLIC", "ACADEMIC"] as const).map((side) => (
              <option key={side} value={side}>
                {t(side)}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="gender" label={t("gender")} requirement="optional">
          <Select defaultValue="">
            <option value="">{t("genderNone")}</option>
            <option value="FEMALE">{t("FEMALE")}</option>
            <option value="MALE">{t("MALE")}</option>
          </Select>
        </Field>
        <Grant />
      </RowForm>
    </div>
  );
}

function OtherForm({ account, action }: Props) {
  const t = useTranslations("admin.account");
  const tc = useTranslations("organisations.capabilities");
  return (
    <div>
      <h3>{t("grantOther")}</h3>
      <p className="quiet small mb-4">{t("grantOtherNote")}</p>
      <RowForm action={action} fields={{ userId: account.id }}>
        <RadioGroup
          name="kind"
          label={t("kind")}
          defaultValue="AUDITOR"
          choices={(["AUDITOR", "ADMINISTRATOR"] as const).map((kind) => ({ value: kind, label: tc(kind) }))}
        />
        <Grant />
      </RowForm>
    </div>
  );
}

function Grant() {
  const t = useTranslations("admin.account");
  return (
    <div className="mt-6">
      <SubmitButton variant="secondary" pendingLabel={t("pending")}>
        {t("submit")}
      </SubmitButton>
    </div>
  );
}
