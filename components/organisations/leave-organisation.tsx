import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Member } from "@/lib/organisations/types";
import type { FormAction } from "@/lib/platform/action-state";
import { ActDialog } from "@/components/ui/act-dialog";

/** The reader's own way out, with its consequence before the act. */
export function LeaveOrganisation({ membership, action }: { membership: Member; action: FormAction }) {
  const t = useTranslations("organisations.members");
  return (
    <ActDialog
      trigger={t("leave")}
      title={t("leaveTitle")}
      description={t("leaveBody")}
      action={action}
      fields={{ membershipId: membership.id, version: membership.version }}
    >
      <div className="form-actions">
        <SubmitButton variant="danger">{t("leave")}</SubmitButton>
      </div>
    </ActDialog>
  );
}
