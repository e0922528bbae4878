import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { InvitationSight } from "@/lib/organisations/types";
import type { FormAction } from "@/lib/platform/action-state";
import { formatDeadline } from "@/lib/platform/i18n/format";
import { inLanguage } from "@/lib/platform/localised";

type Props = { invitation: InvitationSight; token: string; signedIn: boolean; action: FormAction; now: Date };

/** Who invites, in which role, until when, and the one next step for this reader. */
export function InvitationCard({ invitation, token, signedIn, action, now }: Props) {
  const t = useTranslations("organisations.invitation");
  const locale = useLocale();
  const organisation = inLanguage(invitation.organisation, locale).text;
  return (
    <>
      <p>{t("lead", { organisation, role: invitation.role })}</p>
      <p className="quiet mt-2 mb-6">{t("until", { date: formatDeadline(invitation.expiresAt, locale, now) })}</p>
      {!signedIn && <SignInFirst token={token} />}
      {signedIn && !invitation.forReader && (
        <Alert tone="warning" title={t("otherTitle")}>
          <p>{t("otherBody")}</p>
        </Alert>
      )}
      {signedIn && invitation.forReader && (
        <ActionForm action={action} fields={{ token }}>
          <SubmitButton size="l" pendingLabel={t("pending")}>
            {t("accept")}
          </SubmitButton>
        </ActionForm>
      )}
    </>
  );
}

function SignInFirst({ token }: { token: string }) {
  const t = useTranslations("organisations.invitation");
  const next = `/invitations/${token}`;
  return (
    <>
      <p className="mb-4">{t("signInNote")}</p>
      <div className="row">
        <LinkButton variant="primary" href={{ pathname: "/sign-in", query: { next } }}>
          {t("signIn")}
        </LinkButton>
        <LinkButton href={{ pathname: "/sign-up", query: { next } }}>{t("signUp")}</LinkButton>
      </div>
    </>
  );
}
