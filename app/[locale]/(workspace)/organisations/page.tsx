import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EvaluatorWarning } from "@/components/organisations/evaluator-warning";
import { OwnOrganisations } from "@/components/organisations/own-organisations";
import { OwnRequests } from "@/components/organisations/own-requests";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { isEvaluator } from "@/lib/organisations/policy";
import { listOwnOrganisations } from "@/lib/organisations/queries/own";
import { systemClock } from "@/lib/platform/clock";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../signed-in-actor";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "organisations.list" });
  return { title: t("title") };
}

export default async function OrganisationsPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const [{ organisations, requests }, t] = await Promise.all([
    listOwnOrganisations(actor),
    getTranslations("organisations.list"),
  ]);
  return (
    <div className="wrap">
      <PageHead
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href="/organisations/join" icon="users">
              {t("join")}
            </LinkButton>
            <LinkButton href="/organisations/register" variant="primary" icon="plus">
              {t("register")}
            </LinkButton>
          </>
        }
      />
      {isEvaluator(actor) && <EvaluatorWarning />}
      <OwnOrganisations organisations={organisations} />
      {requests.length > 0 && <OwnRequests requests={requests} now={systemClock.now()} />}
    </div>
  );
}
