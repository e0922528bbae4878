import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { FactsList } from "@/components/organisations/facts-list";
import { LocalisedName } from "@/components/organisations/localised-name";
import { VerificationBadge } from "@/components/organisations/verification-badge";
import { VerificationChanges } from "@/components/organisations/verification-changes";
import { VerificationDecision } from "@/components/organisations/verification-decision";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead, Section } from "@/components/ui/page-head";
import { refuseVerificationAction, verifyOrganisationAction } from "@/lib/organisations/actions/verification";
import { getVerification } from "@/lib/organisations/queries/verification";
import { hasCorporateCheckDigit } from "@/lib/organisations/rules/numbers";
import { isId } from "@/lib/platform/address";
import { systemClock } from "@/lib/platform/clock";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "organisations.manage" });
  return { title: t("title") };
}

export default async function VerificationPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const [{ id }, actor] = await Promise.all([params, signedInActor()]);
  const organisation = isId(id) ? await getVerification(actor, id) : undefined;
  if (!organisation) notFound();
  const t = await getTranslations("organisations");
  const now = systemClock.now();
  const name = <LocalisedName name={organisation.facts.name} />;
  const { corporateNumber } = organisation.facts;
  return (
    <div className="wrap">
      <Breadcrumb items={[{ label: t("manage.title"), href: "/manage/organisations" }, { label: name }]} />
      <PageHead
        dense
        title={name}
        lead={t(`kinds.${organisation.kind}`)}
        actions={<VerificationBadge status={organisation.verification} />}
      />
      <div className="wk-cols wk-cols--main">
        <div>
          {organisation.changes.length > 0 && organisation.verification === "REQUESTED" && (
            <Section id="changes" title={t("manage.changes")}>
              <VerificationChanges changes={organisation.changes} facts={organisation.facts} />
            </Section>
          )}
          <Section id="facts" title={t("detail.facts")} note={organisation.example ? t("detail.example") : undefined}>
            <FactsList organisation={organisation} now={now} />
            {corporateNumber && !hasCorporateCheckDigit(corporateNumber) && (
              <div className="mt-6">
                <Alert tone="warning" title={t("detail.corporateWarning")}>
                  <p>{t("detail.corporateWarningBody")}</p>
                </Alert>
              </div>
            )}
          </Section>
          <Section id="owners" title={t("manage.owners")}>
            {organisation.owners.length === 0 ? (
              <p>{t("manage.noOwner")}</p>
            ) : (
              <ul>
                {organisation.owners.map((owner) => (
                  <li key={owner.email}>
                    {owner.name} <span className="quiet">· {owner.email}</span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </div>
        <Section id="decision" title={t("manage.decide")}>
          <VerificationDecision
            organisation={organisation}
            verify={verifyOrganisationAction}
            refuse={refuseVerificationAction}
            now={now}
          />
        </Section>
      </div>
    </div>
  );
}
