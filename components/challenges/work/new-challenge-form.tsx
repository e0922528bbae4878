import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import { formatDateTime } from "@/lib/platform/i18n/format";
import { inLanguage, type Localised } from "@/lib/platform/localised";

type Props = {
  action: FormAction;
  calls: { id: string; title: Localised; closesAt: Date; chosen: boolean }[];
  organisations: { id: string; name: Localised }[];
  now: Date;
};

/** The first step: for which call, in whose name, under which title. */
export function NewChallengeForm({ action, calls, organisations, now }: Props) {
  const t = useTranslations("challenges.new");
  const locale = useLocale();
  return (
    <ActionForm action={action} keep="challenge-new" className="narrow">
      <Field name="callId" label={t("call")} requirement="required">
        <Select defaultValue={calls.find((call) => call.chosen)?.id}>
          {calls.map((call) => (
            <option key={call.id} value={call.id}>
              {t("callOption", {
                title: inLanguage(call.title, locale).text,
                when: formatDateTime(call.closesAt, locale, now),
              })}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="organisationId" label={t("organisation")} requirement="required">
        <Select>
          {organisations.map((organisation) => (
            <option key={organisation.id} value={organisation.id}>
              {inLanguage(organisation.name, locale).text}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="title.ko" label={t("titleKo")} requirement="required" help={t("titleHelp")}>
        <Input lang="ko" maxLength={100} />
      </Field>
      <Field name="title.en" label={t("titleEn")} requirement="optional">
        <Input lang="en" maxLength={100} />
      </Field>
      <p className="small quiet">{t("secret")}</p>
      <div className="form-actions">
        <SubmitButton pendingLabel={t("starting")}>{t("start")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
