import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { FactsFields } from "@/components/organisations/facts-fields";
import { LocalisedName } from "@/components/organisations/localised-name";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeOrganisationAction } from "@/lib/organisations/actions/organisations";
import { getOwnOrganisation } from "@/lib/organisations/queries/own";
import { verification } from "@/lib/organisations/workflow";
import { isId } from "@/lib/platform/address";
import { systemClock } from "@/lib/platform/clock";
import { koreanDay } from "@/lib/platform/i18n/days";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { allows } from "@/lib/platform/workflow";
import { signedInActor } from "../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "organisations.edit" });
  return { title: t("title") };
}

export default async function EditOrganisationPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const [{ id }, actor] = await Promise.all([params, signedInActor()]);
  const organisation = isId(id) ? await getOwnOrganisation(actor, id) : undefined;
  if (!organisation || organisation.membership.role !== "OWNER" || organisation.kind === "AGENCY") notFound();
  const t = await getTranslations("organisations");
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: t("list.title"), href: "/organisations" },
          { label: <LocalisedName name={organisation.facts.name} />, href: `/organisations/${id}` },
          { label: t("edit.title") },
        ]}
      />
      <PageHead dense title={t("edit.title")} />
      <div className="max-w-2xl">
        {allows(verification, "reopen", organisation.verification) && (
          <div className="mb-8">
            <Alert title={t("edit.warn")} />
          </div>
        )}
        <ActionForm
          action={changeOrganisationAction}
          keep={`organisation:${id}`}
          fields={{ id, version: organisation.version }}
        >
          <FactsFields kind={organisation.kind} facts={organisation.facts} today={koreanDay(systemClock.now())} />
          <div className="form-actions">
            <SubmitButton size="l" pendingLabel={t("edit.pending")}>
              {t("edit.submit")}
            </SubmitButton>
            <LinkButton size="l" href={`/organisations/${id}`}>
              {t("edit.cancel")}
            </LinkButton>
          </div>
        </ActionForm>
      </div>
    </div>
  );
}
