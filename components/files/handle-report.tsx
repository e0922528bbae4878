"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/check";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";

type Props = { report: { id: string; place: string; hasFile: boolean }; action: FormAction };

/** Settles one report; removing a file's bytes cannot be undone and says so before. */
export function HandleReport({ report, action }: Props) {
  const t = useTranslations("files.reports");
  const [open, setOpen] = useState(false);
  const outcomes = report.hasFile ? (["RELEASED", "REMOVED"] as const) : (["NOTED"] as const);
  const trigger = (
    <Button size="xs" variant="secondary" aria-label={t("handleNamed", { place: report.place })}>
      {t("handle")}
    </Button>
  );
  return (
    <Dialog open={open} onOpenChange={setOpen} trigger={trigger} title={t("handle")} description={t("handleMore")}>
      <ActionForm action={action} onDone={() => setOpen(false)} fields={{ reportId: report.id }}>
        <RadioGroup
          name="outcome"
          label={t("outcome")}
          requirement="required"
          defaultValue={report.hasFile ? undefined : "NOTED"}
          choices={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`), help: t(`outcomeHelp.${value}`) }))}
        />
        <div className="form-actions">
          <SubmitButton variant="danger" pendingLabel={t("handling")}>
            {t("settle")}
          </SubmitButton>
          <Button onClick={() => setOpen(false)}>{t("cancel")}</Button>
        </div>
      </ActionForm>
    </Dialog>
  );
}
