import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/platform/action-state";
import { inLanguage, type Localised } from "@/lib/platform/localised";

type Props = { action: FormAction; challengeId: string; startups: { id: string; name: Localised }[] };

/** A new question in the name of one of the reader's startups. */
export function AskForm({ action, challengeId, startups }: Props) {
  const t = useTranslations("challenges.ask");
  const locale = useLocale();
  return (
    <ActionForm
      action={action}
      keep={`question:${challengeId}`}
      resetOnDone
      className="narrow"
      fields={{ challengeId, organisationId: startups.length === 1 ? startups[0]?.id : undefined }}
    >
      {startups.length > 1 && (
        <Field name="organisationId" label={t("startup")} requirement="required">
          <Select>
            {startups.map((startup) => (
              <option key={startup.id} value={startup.id}>
                {inLanguage(startup.name, locale).text}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field name="text" label={t("text")} requirement="required" help={t("textHelp")}>
        <Textarea limit={1000} rows={5} />
      </Field>
      <Checkbox name="attested" label={t("attest")} help={t("attestHelp")} />
      <div className="form-actions">
        <SubmitButton pendingLabel={t("sending")}>{t("send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
