import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DocumentForm } from "@/components/organisations/documents/document-form";
import { DocumentTable } from "@/components/organisations/documents/document-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead, Section } from "@/components/ui/page-head";
import { usesOfFiles } from "@/lib/applications/queries/document-uses";
import { removeDocumentAction } from "@/lib/organisations/actions/documents";
import { listDocuments } from "@/lib/organisations/queries/documents";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { inLanguage } from "@/lib/platform/localised";
import { signedInActor } from "../../signed-in-actor";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "documents" });
  return { title: t("title") };
}

/** 서류함: what each of the reader's startups has given once, until when it is valid and where it is used. */
export default async function DocumentsPage({ params }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const actor = await signedInActor();
  const { now, companies } = await listDocuments(actor);
  const shown = companies.flatMap((company) => company.documents);
  const fileIds = shown.flatMap(({ current, earlier }) => [current, ...earlier].map((version) => version.fileId));
  const uses = await usesOfFiles(actor, fileIds);
  const t = await getTranslations("documents");
  return (
    <ClientMessages namespaces={["documents", "files", "copies", "programmes", "common"]}>
      <div className="wrap">
        <PageHead title={t("title")} lead={t("lead")} />
        {companies.length === 0 && <EmptyState title={t("noCompany")}>{t("noCompanyMore")}</EmptyState>}
        {companies.map((company) => (
          <Section
            key={company.id}
            id={`c-${company.id}`}
            title={inLanguage(company.name, locale).text}
            aside={company.mayEdit && <DocumentForm organisationId={company.id} />}
          >
            {company.documents.length === 0 ? (
              <EmptyState title={t("none")}>{t("noneMore")}</EmptyState>
            ) : (
              <DocumentTable company={company} uses={uses} now={now} remove={removeDocumentAction} />
            )}
          </Section>
        ))}
      </div>
    </ClientMessages>
  );
}
