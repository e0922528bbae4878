import type { Metadata } from "next";
import { getLocale, getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AgreementForm } from "@/components/agreements/agreement-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { prepareAgreementAction } from "@/lib/agreements/actions";
import { getPreparation } from "@/lib/agreements/queries/get-draft";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { redirect } from "@/lib/platform/i18n/navigation";
import type { Locale } from "@/lib/platform/i18n/routing";
import { inLanguage } from "@/lib/platform/localised";
import { signedInActor } from "../../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string; applicationId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await getLocale(), namespace: "agreements.form" });
  return { title: t("titleNew") };
}

/** The officer prepares the agreement of a selected application. */
export default async function PreparePage({ params }: Props) {
  const { locale, id, applicationId } = await params;
  setRequestLocale(locale as Locale);
  const actor = await signedInActor();
  const known = isId(applicationId);
  const found = known ? await getPreparation(actor, applicationId) : undefined;
  if (!found) notFound();
  // Prepared meanwhile, perhaps by this very form: its page is where it goes on.
  if ("existing" in found) return redirect({ href: `/manage/projects/${found.existing}`, locale: locale as Locale });
  const { draft } = found;
  if (draft.call.id !== id) notFound();
  const [t, selected] = await Promise.all([getTranslations("agreements.form"), getTranslations("agreements.selected")]);
  const lead = t("lead", {
    startup: inLanguage(draft.startup, locale).text,
    owner: inLanguage(draft.demandOwner, locale).text,
    code: draft.challengeCode,
  });
  const back = `/manage/calls/${id}/agreements`;
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: draft.call.code, href: `/manage/calls/${id}` },
          { label: selected("title"), href: back },
          { label: inLanguage(draft.startup, locale).text },
        ]}
      />
      <PageHead dense title={t("titleNew")} lead={lead} />
      <ClientMessages namespaces={["agreements"]}>
        <AgreementForm draft={draft} action={prepareAgreementAction} back={back} />
      </ClientMessages>
    </div>
  );
}
