import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AccountTabs } from "@/components/accounts/account-tabs";
import { ChangeEmailForm, ChangePasswordForm } from "@/components/accounts/security-forms";
import { SessionTable } from "@/components/accounts/session-table";
import { PageHead, Section } from "@/components/ui/page-head";
import {
  changeEmailAction,
  changePasswordAction,
  revokeOtherSessionsAction,
  revokeSessionAction,
} from "@/lib/accounts/actions";
import { getAccount, listSessions } from "@/lib/accounts/queries";
import { systemClock } from "@/lib/platform/clock";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { currentSession } from "@/lib/platform/session";
import { signedInActor } from "../../signed-in-actor";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "accounts.security" });
  return localizedMetadata({ locale, href: "/account/security", title: t("title"), hidden: true });
}

export default async function SecurityPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const session = await currentSession();
  const sessionId = session.state === "live" ? session.sessionId : undefined;
  const [account, sessions, t] = await Promise.all([
    getAccount(actor),
    listSessions(actor, sessionId),
    getTranslations("accounts.security"),
  ]);
  if (!account) notFound();
  return (
    <div className="wrap">
      <PageHead dense title={t("title")} lead={t("lead")} eyebrow={account.email} />
      <AccountTabs current="security" />
      <Section id="sessions" title={t("sessionsTitle")}>
        <SessionTable
          sessions={sessions}
          now={systemClock.now()}
          revoke={revokeSessionAction}
          revokeOthers={revokeOtherSessionsAction}
        />
      </Section>
      <Section id="password" title={t("passwordTitle")} note={t("passwordNote")}>
        <ChangePasswordForm action={changePasswordAction} email={account.email} sessionId={sessionId} />
      </Section>
      <Section id="email" title={t("emailTitle")} note={t("emailNow", { email: account.email })}>
        <ChangeEmailForm action={changeEmailAction} />
      </Section>
    </div>
  );
}
