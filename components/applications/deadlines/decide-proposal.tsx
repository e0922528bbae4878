"use client";

import { useTranslations } from "next-intl";
import { ActDialog } from "@/components/ui/act-dialog";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/platform/action-state";

type Props = { action: FormAction; id: string; kind: "incident" | "extension" };

/** The second person's choice: release, said once more with its consequence, or refuse with a reason. */
export function DecideProposal({ action, id, kind }: Props) {
  const t = useTranslations("deadlines.decide");
  return (
    <div className="row">
      <ActDialog
        trigger={t("release")}
        size="s"
        title={t(`releaseTitle.${kind}`)}
        description={t(`releaseEffect.${kind}`)}
        action={action}
        fields={{ id, decision: "RELEASED" }}
      >
        <SubmitButton pendingLabel={t("releasing")}>{t("release")}</SubmitButton>
      </ActDialog>
      <ActDialog
        trigger={t("refuse")}
        size="s"
        title={t("refuseTitle")}
        description={t("refuseEffect")}
        action={action}
        fields={{ id, decision: "REFUSED" }}
        keep={`${kind}-refusal:${id}`}
      >
        <Field name="reason" label={t("reason")} requirement="required" help={t("reasonHelp")}>
          <Textarea limit={1000} rows={3} />
        </Field>
        <SubmitButton variant="secondary" pendingLabel={t("refusing")}>
          {t("refuse")}
        </SubmitButton>
      </ActDialog>
    </div>
  );
}
