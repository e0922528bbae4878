"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";

type Props = { action: FormAction; applicationId: string; receiptNumber: string };

/** Taking a submission back asks first, and says that nothing counts afterwards. */
export function WithdrawButton({ action, applicationId, receiptNumber }: Props) {
  const t = useTranslations("applications.receipt");
  const [open, setOpen] = useState(false);
  const trigger = (
    <Button variant="danger" size="s">
      {t("withdraw")}
    </Button>
  );
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={trigger}
      title={t("withdrawTitle")}
      description={t("withdrawSentence", { receipt: receiptNumber })}
    >
      <ActionForm action={action} onDone={() => setOpen(false)} fields={{ applicationId }}>
        <div className="form-actions">
          <SubmitButton variant="danger" pendingLabel={t("withdrawing")}>
            {t("withdraw")}
          </SubmitButton>
          <Button onClick={() => setOpen(false)}>{t("keep")}</Button>
        </div>
      </ActionForm>
    </Dialog>
  );
}
