import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/platform/action-state";
import { inLanguage } from "@/lib/platform/localised";
import type { ProgrammeSetup } from "@/lib/programmes/types";

/** A new programme: code, name and summary in both languages, and the agency that runs it. */
export function ProgrammeForm({ action, agencies }: { action: FormAction; agencies: ProgrammeSetup["agencies"] }) {
  const t = useTranslations("admin.programmes");
  const locale = useLocale();
  return (
    <ActionForm action={action} keep="programme-new" resetOnDone className="max-w-4xl">
      <Field name="code" label={t("code")} help={t("codeHelp")} requirement="required">
        <Input autoComplete="off" className="num short" />
      </Field>
      <Pair>
        <Field name="name.ko" label={t("nameKo")} requirement="required">
          <Input autoComplete="off" lang="ko" />
        </Field>
        <Field name="name.en" label={t("nameEn")} requirement="optional">
          <Input autoComplete="off" lang="en" />
        </Field>
      </Pair>
      <Pair>
        <Field name="summary.ko" label={t("summary")} requirement="required">
          <Textarea lang="ko" rows={3} />
        </Field>
        <Field name="summary.en" label={t("summaryEn")} requirement="optional">
          <Textarea lang="en" rows={3} />
        </Field>
      </Pair>
      <Field name="organisationId" label={t("agency")} requirement="required">
        <Select>
          <option value="">{t("choose")}</option>
          {agencies.map((agency) => (
            <option key={agency.id} value={agency.id}>
              {inLanguage(agency.name, locale).text}
            </option>
          ))}
        </Select>
      </Field>
      <div className="mt-6">
        <SubmitButton pendingLabel={t("pending")}>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Korean and English side by side. */
const Pair = ({ children }: { children: ReactNode }) => <div className="pair my-8">{children}</div>;
