import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";

/** The names of a ministry or agency. */
export function AgencyForm({ action }: { action: FormAction }) {
  const t = useTranslations("admin.organisations");
  const to = useTranslations("organisations.facts");
  return (
    <ActionForm action={action} keep="agency-new" resetOnDone className="max-w-4xl">
      <div className="pair">
        <Field name="name.ko" label={to("nameKo")} requirement="required">
          <Input autoComplete="off" />
        </Field>
        <Field name="name.en" label={to("nameEn")} requirement="optional">
          <Input autoComplete="off" lang="en" />
        </Field>
      </div>
      <div className="mt-6">
        <SubmitButton pendingLabel={t("agencyPending")}>{t("agencySubmit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
