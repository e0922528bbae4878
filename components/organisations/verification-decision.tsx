import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { VerificationDetail } from "@/lib/organisations/types";
import { verification } from "@/lib/organisations/workflow";
import type { FormAction } from "@/lib/platform/action-state";
import { formatDate } from "@/lib/platform/i18n/format";
import { inLanguage } from "@/lib/platform/localised";
import { allows } from "@/lib/platform/workflow";
import { RowForm } from "@/components/ui/row-form";

type Props = { organisation: VerificationDetail; verify: FormAction; refuse: FormAction; now: Date };

/** The officer's decision, or why this reader has none to take. */
export function VerificationDecision({ organisation, verify, refuse, now }: Props) {
  const t = useTranslations("organisations");
  const locale = useLocale();
  if (!allows(verification, "verify", organisation.verification)) {
    return (
      <div className="stack">
        <p>{t("manage.done")}</p>
        {organisation.verification === "VERIFIED" && organisation.verifiedAt && (
          <p className="quiet">{t("detail.since", { date: formatDate(organisation.verifiedAt, locale, now) })}</p>
        )}
        {organisation.note && <p>{t("detail.reason", { reason: organisation.note })}</p>}
      </div>
    );
  }
  if (organisation.ownOrganisation) {
    return (
      <Alert tone="warning" title={t("manage.ownTitle")}>
        <p>{t("manage.ownBody")}</p>
      </Alert>
    );
  }
  if (!organisation.mayDecide) return <p>{t("manage.officerOnly")}</p>;
  return <DecisionForms organisation={organisation} verify={verify} refuse={refuse} />;
}

function DecisionForms({ organisation, verify, refuse }: Omit<Props, "now">) {
  const t = useTranslations("organisations.manage");
  const locale = useLocale();
  const needsCode = organisation.kind !== "STARTUP" && organisation.code === null;
  const fields = { id: organisation.id, version: organisation.version };
  return (
    <>
      <RowForm action={verify} keep={`organisation-verify:${organisation.id}`} fields={fields}>
        <p className="mb-4">{t("verifyNote", { organisation: inLanguage(organisation.facts.name, locale).text })}</p>
        {needsCode && (
          <Field name="code" label={t("code")} requirement="required" help={t("codeHelp")}>
            <Input className="num max-w-40" maxLength={8} autoCapitalize="characters" autoComplete="off" />
          </Field>
        )}
        <div className="mt-4">
          <SubmitButton pendingLabel={t("verifyPending")}>{t("verify")}</SubmitButton>
        </div>
      </RowForm>
      <RowForm action={refuse} keep={`organisation-refuse:${organisation.id}`} fields={fields} className="mt-10">
        <Field name="reason" label={t("reason")} requirement="required" help={t("reasonHelp")}>
          <Textarea limit={500} rows={4} />
        </Field>
        <div className="mt-4">
          <SubmitButton variant="tertiary" pendingLabel={t("refusePending")}>
            {t("refuse")}
          </SubmitButton>
        </div>
      </RowForm>
    </>
  );
}
