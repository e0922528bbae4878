import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, Td, Th } from "@/components/ui/table";
import type { OpenInvitation } from "@/lib/organisations/types";
import type { FormAction } from "@/lib/platform/action-state";
import { RowForm } from "@/components/ui/row-form";

type Props = { invitations: OpenInvitation[]; resend: FormAction; revoke: FormAction; now: Date };

/** Invitations that nobody has accepted or withdrawn. */
export function InvitationTable({ invitations, resend, revoke, now }: Props) {
  const t = useTranslations("organisations");
  return (
    <div className="mt-10">
      <h3 className="mb-3">{t("members.invitations")}</h3>
      {invitations.length === 0 ? (
        <p className="quiet">{t("members.invitationsEmpty")}</p>
      ) : (
        <Table caption={t("members.invitationCaption")} captionHidden stack middle>
          <thead>
            <tr>
              <Th>{t("members.email")}</Th>
              <Th>{t("members.role")}</Th>
              <Th>{t("members.expires")}</Th>
              <Th>{t("members.actions")}</Th>
            </tr>
          </thead>
          <tbody>
            {invitations.map(({ id, email, role, expiresAt, expired }) => (
              <tr key={id}>
                <Th row>{email}</Th>
                <Td label={t("members.role")}>{t(`roles.${role}`)}</Td>
                <Td label={t("members.expires")}>
                  {expired ? t("members.expired") : <DateText value={expiresAt} now={now} kind="time" />}
                </Td>
                <Td label={t("members.actions")}>
                  <div className="row">
                    <RowForm action={resend} fields={{ invitationId: id }}>
                      <SubmitButton size="xs" variant="secondary" aria-label={t("members.resendFor", { email })}>
                        {t("members.resend")}
                      </SubmitButton>
                    </RowForm>
                    <RowForm action={revoke} fields={{ invitationId: id }}>
                      <SubmitButton size="xs" variant="tertiary" aria-label={t("members.revokeFor", { email })}>
                        {t("members.revoke")}
                      </SubmitButton>
                    </RowForm>
                  </div>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}
