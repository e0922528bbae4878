import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AccountTabs } from "@/components/accounts/account-tabs";
import { ConsentTable } from "@/components/accounts/consent-table";
import { ProfileForm } from "@/components/accounts/profile-form";
import { PageHead, Section } from "@/components/ui/page-head";
import { updateProfileAction } from "@/lib/accounts/actions";
import { getAccount } from "@/lib/accounts/queries";
import { systemClock } from "@/lib/platform/clock";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../signed-in-actor";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "accounts.account" });
  return localizedMetadata({ locale, href: "/account", title: t("title"), hidden: true });
}

export default async function AccountPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const [account, t] = await Promise.all([getAccount(await signedInActor()), getTranslations("accounts.account")]);
  if (!account) notFound();
  return (
    <div className="wrap">
      <PageHead dense title={t("title")} lead={t("lead")} eyebrow={account.email} />
      <AccountTabs current="profile" />
      <Section id="profile" title={t("profile")}>
        <ProfileForm account={account} action={updateProfileAction} />
      </Section>
      {account.consents.length > 0 && (
        <Section id="consents" title={t("consentsTitle")}>
          <ConsentTable consents={account.consents} now={systemClock.now()} />
        </Section>
      )}
    </div>
  );
}
