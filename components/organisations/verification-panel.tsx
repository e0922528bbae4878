import { useLocale, useTranslations } from "next-intl";
import { Alert, type AlertTone } from "@/components/ui/alert";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OwnOrganisationDetail } from "@/lib/organisations/types";
import { verification } from "@/lib/organisations/workflow";
import type { FormAction } from "@/lib/platform/action-state";
import type { VerificationStatus } from "@/lib/platform/db/generated/enums";
import { formatDate } from "@/lib/platform/i18n/format";
import { allows } from "@/lib/platform/workflow";

const tones: Record<VerificationStatus, AlertTone> = {
  UNVERIFIED: "warning",
  REQUESTED: "info",
  VERIFIED: "success",
  REFUSED: "warning",
};

type Props = { organisation: OwnOrganisationDetail; action: FormAction; now: Date };

/** Where the verification stands, why, and the next step with the one who takes it. */
export function VerificationPanel({ organisation, action, now }: Props) {
  const t = useTranslations("organisations.detail");
  const locale = useLocale();
  const { id, version, verification: status, note, verifiedAt, membership } = organisation;
  if (organisation.kind === "AGENCY") return null;
  const mayAsk = allows(verification, "request", status);
  return (
    <div className="my-8">
      <Alert tone={tones[status]} title={t(status)}>
        {note && <p>{t("reason", { reason: note })}</p>}
        <p>{t(`${status}Body`)}</p>
        {status === "VERIFIED" && verifiedAt && (
          <p className="small">{t("since", { date: formatDate(verifiedAt, locale, now) })}</p>
        )}
        {mayAsk && membership.role !== "OWNER" && <p>{t("ownerOnly")}</p>}
      </Alert>
      {mayAsk && membership.role === "OWNER" && (
        <ActionForm action={action} className="mt-4" fields={{ id, version }}>
          <SubmitButton pendingLabel={t("requestPending")}>
            {status === "REFUSED" ? t("requestAgain") : t("request")}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
