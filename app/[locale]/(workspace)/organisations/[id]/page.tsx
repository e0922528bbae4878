import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AccountPanel } from "@/components/organisations/account-panel";
import { FactsList } from "@/components/organisations/facts-list";
import { OrganisationHead } from "@/components/organisations/organisation-head";
import { VerificationPanel } from "@/components/organisations/verification-panel";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/page-head";
import { changeAccountAction, requestVerificationAction } from "@/lib/organisations/actions/organisations";
import { getOwnAccount, getOwnOrganisation } from "@/lib/organisations/queries/own";
import { hasCorporateCheckDigit } from "@/lib/organisations/rules/numbers";
import { isId } from "@/lib/platform/address";
import { systemClock } from "@/lib/platform/clock";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "organisations.detail" });
  return { title: t("facts") };
}

export default async function OrganisationPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const [{ id }, actor] = await Promise.all([params, signedInActor()]);
  const organisation = isId(id) ? await getOwnOrganisation(actor, id) : undefined;
  if (!organisation) notFound();
  const company = organisation.kind === "STARTUP" || organisation.kind === "PRIME";
  const account = company ? await getOwnAccount(actor, id) : undefined;
  const t = await getTranslations("organisations");
  const now = systemClock.now();
  const owner = organisation.membership.role === "OWNER";
  const { corporateNumber } = organisation.facts;
  return (
    <div className="wrap">
      <OrganisationHead
        id={id}
        name={organisation.facts.name}
        current="facts"
        role={organisation.membership.role}
        actions={
          owner && (
            <LinkButton href={`/organisations/${id}/edit`} icon="pencil">
              {t("detail.edit")}
            </LinkButton>
          )
        }
      />
      <VerificationPanel organisation={organisation} action={requestVerificationAction} now={now} />
      <Section id="facts" title={t("detail.facts")} note={organisation.example ? t("detail.example") : undefined}>
        <FactsList organisation={organisation} now={now} />
        {owner && corporateNumber && !hasCorporateCheckDigit(corporateNumber) && (
          <div className="mt-6">
            <Alert tone="warning" title={t("detail.corporateWarning")}>
              <p>{t("detail.corporateWarningBody")}</p>
            </Alert>
          </div>
        )}
      </Section>
      {account && (
        <Section id="account" title={t("account.title")} note={t("account.note")}>
          <AccountPanel id={id} account={account} action={changeAccountAction} />
        </Section>
      )}
    </div>
  );
}
