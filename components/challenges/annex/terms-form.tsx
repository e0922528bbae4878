import { useLocale, useTranslations } from "next-intl";
import { LocalParagraphs } from "@/components/programmes/local-text";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import { inLanguage } from "@/lib/platform/localised";
import type { AnnexPage } from "@/lib/challenges/types";

/** The terms of an annex, to be accepted by this person for one of their verified startups. */
export function TermsForm({ page, action }: { page: AnnexPage; action: FormAction }) {
  const t = useTranslations("challenges.annex");
  const locale = useLocale();
  const { challenge, startups, terms, versionId } = page;
  const only = startups.length === 1 ? startups[0]?.id : undefined;
  return (
    <>
      <div className="terms" role="group" aria-label={t("terms")} tabIndex={0}>
        <LocalParagraphs text={terms} />
      </div>
      <ActionForm
        action={action}
        className="narrow"
        fields={{ challengeId: challenge.id, versionId, organisationId: only }}
      >
        {only === undefined && (
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
        <Checkbox name="accepted" label={t("accept")} help={t("acceptHelp")} />
        <div className="form-actions">
          <SubmitButton pendingLabel={t("accepting")}>{t("acceptAct")}</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
