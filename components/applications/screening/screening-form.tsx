"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { RadioGroup } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/platform/action-state";
import { looks } from "./screening-table";

type Props = {
  action: FormAction;
  applicationId: string;
  version: number;
  status: string;
  reason: string | null;
  /** Who decided, and when, in words. */
  decided: string | null;
  allMet: boolean;
  may: boolean;
  settled: boolean;
};

/** The officer's decision; a correction until panels have the application. */
export function ScreeningForm({
  action,
  applicationId,
  version,
  status,
  reason,
  decided,
  allMet,
  may,
  settled,
}: Props) {
  const t = useTranslations("applications.screening");
  const [tone, icon] = looks[status] ?? looks.SUBMITTED;
  return (
    <>
      <p>
        <Badge tone={tone} icon={icon}>
          {t(`status.${status}`)}
        </Badge>{" "}
        {reason}
      </p>
      {decided && <p className="small quiet">{decided}</p>}
      {settled && <p className="small quiet">{t("settled")}</p>}
      {!may && !settled && <p className="small quiet">{t("officerOnly")}</p>}
      {may && (
        <ActionForm
          action={action}
          keep={`screening:${applicationId}`}
          className="mt-6"
          fields={{ applicationId, version }}
        >
          <RadioGroup
            name="result"
            label={t("result")}
            requirement="required"
            defaultValue={allMet ? "ELIGIBLE" : undefined}
            choices={[
              { value: "ELIGIBLE", label: t("status.ELIGIBLE"), help: t(allMet ? "passHelp" : "exceptionHelp") },
              { value: "INELIGIBLE", label: t("status.INELIGIBLE"), help: t("failHelp") },
            ]}
          />
          <Field
            name="reason"
            label={t("reason")}
            help={t("reasonHelp")}
            requirement={allMet ? "optional" : "required"}
          >
            <Textarea rows={3} limit={1000} />
          </Field>
          <div className="form-actions">
            <SubmitButton pendingLabel={t("deciding")}>{t("decide")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </>
  );
}
