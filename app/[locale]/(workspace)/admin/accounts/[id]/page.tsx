import type { Metadata } from "next";
import { getLocale, getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { CapabilityTable } from "@/components/organisations/capability-table";
import { GrantForms } from "@/components/organisations/grant-forms";
import { MembershipTable } from "@/components/organisations/membership-table";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead, Section } from "@/components/ui/page-head";
import { endCapabilityAction, grantCapabilityAction } from "@/lib/organisations/actions/administration";
import { getAccount } from "@/lib/organisations/queries/accounts";
import { isId } from "@/lib/platform/address";
import { systemClock } from "@/lib/platform/clock";
import { formatDate } from "@/lib/platform/i18n/format";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "admin.accounts" });
  return { title: t("title") };
}

export default async function AccountPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const [{ id }, actor] = await Promise.all([params, signedInActor()]);
  const account = isId(id) ? await getAccount(actor, id) : undefined;
  if (!account) notFound();
  const [t, locale, now] = [await getTranslations("admin"), await getLocale(), systemClock.now()];
  const since = t("account.since", { date: formatDate(account.createdAt, locale, now) });
  return (
    <div className="wrap">
      <Breadcrumb items={[{ label: t("accounts.title"), href: "/admin/accounts" }, { label: account.name }]} />
      <PageHead dense title={account.name} lead={[account.email, t(`accounts.${account.status}`), since].join(" · ")} />
      <Section id="capabilities" title={t("account.capabilities")} note={t("account.capabilityCaption")}>
        <CapabilityTable account={account} end={endCapabilityAction} now={now} />
        {account.evaluator && (
          <p className="quiet small mt-3">
            {t("account.profile", {
              affiliation: account.evaluator.affiliation,
              side: t(`account.${account.evaluator.side}`),
            })}
          </p>
        )}
      </Section>
      <Section id="grant" title={t("account.grant")}>
        {account.self ? (
          <Alert title={t("account.selfTitle")}>
            <p>{t("account.selfBody")}</p>
          </Alert>
        ) : account.status === "ACTIVE" ? (
          <GrantForms account={account} action={grantCapabilityAction} />
        ) : (
          <Alert title={t("account.inactiveTitle")}>
            <p>{t("account.inactiveBody")}</p>
          </Alert>
        )}
      </Section>
      <Section id="memberships" title={t("account.memberships")} note={t("account.membershipCaption")}>
        <MembershipTable memberships={account.memberships} />
      </Section>
    </div>
  );
}
