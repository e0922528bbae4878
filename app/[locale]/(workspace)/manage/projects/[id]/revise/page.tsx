import type { Metadata } from "next";
import { getLocale, getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AgreementForm } from "@/components/agreements/agreement-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { reviseAgreementAction } from "@/lib/agreements/actions";
import { getRevision } from "@/lib/agreements/queries/get-draft";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import type { Locale } from "@/lib/platform/i18n/routing";
import { inLanguage } from "@/lib/platform/localised";
import { signedInActor } from "../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await getLocale(), namespace: "agreements.form" });
  return { title: t("titleEdit") };
}

/** The officer changes a draft that was not offered yet. */
export default async function RevisePage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale as Locale);
  const actor = await signedInActor();
  const draft = isId(id) ? await getRevision(actor, id) : undefined;
  if (!draft?.agreement) notFound();
  const [t, list] = await Promise.all([getTranslations("agreements.form"), getTranslations("projects.list")]);
  const lead = t("lead", {
    startup: inLanguage(draft.startup, locale).text,
    owner: inLanguage(draft.demandOwner, locale).text,
    code: draft.challengeCode,
  });
  const back = `/manage/projects/${id}`;
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: list("title.manage"), href: "/manage/projects" },
          { label: draft.agreement.number, href: back },
          { label: t("titleEdit") },
        ]}
      />
      <PageHead dense title={t("titleEdit")} lead={lead} />
      <ClientMessages namespaces={["agreements"]}>
        <AgreementForm draft={draft} action={reviseAgreementAction} back={back} />
      </ClientMessages>
    </div>
  );
}
