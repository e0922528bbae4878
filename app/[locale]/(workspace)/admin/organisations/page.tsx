import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AgencyForm } from "@/components/organisations/agency-form";
import { OrganisationTable } from "@/components/organisations/organisation-table";
import { SearchForm } from "@/components/organisations/search-form";
import { PageHead, Section } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import {
  appointOwnerAction,
  inviteOwnerAction,
  registerAgencyAction,
} from "@/lib/organisations/actions/administration";
import { searchOrganisations } from "@/lib/organisations/queries/accounts";
import { searchWords } from "@/lib/organisations/schema";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { pageNumber } from "@/lib/platform/paging";
import { signedInActor } from "../../signed-in-actor";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ q?: string | string[]; page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "admin.organisations" });
  return { title: t("title") };
}

export default async function AllOrganisationsPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const [actor, asked] = await Promise.all([signedInActor(), searchParams]);
  const words = searchWords(asked.q);
  const found = await searchOrganisations(actor, words, pageNumber.parse(asked.page));
  if (!found) notFound();
  const t = await getTranslations("admin.organisations");
  return (
    <div className="wrap">
      <PageHead dense title={t("title")} lead={t("lead")} />
      <SearchForm path="/admin/organisations" label={t("search")} words={words} />
      <OrganisationTable
        lines={found.lines}
        total={found.total}
        appoint={appointOwnerAction}
        invite={inviteOwnerAction}
      />
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(to) => `/admin/organisations?q=${encodeURIComponent(words)}&page=${to}`}
      />
      <div className="mt-10">
        <Section id="agency" title={t("agency")} note={t("agencyNote")}>
          <AgencyForm action={registerAgencyAction} />
        </Section>
      </div>
    </div>
  );
}
