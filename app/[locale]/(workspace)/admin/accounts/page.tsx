import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AccountTable } from "@/components/organisations/account-table";
import { SearchForm } from "@/components/organisations/search-form";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { searchAccounts } from "@/lib/organisations/queries/accounts";
import { searchWords } from "@/lib/organisations/schema";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { pageNumber } from "@/lib/platform/paging";
import { signedInActor } from "../../signed-in-actor";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ q?: string | string[]; page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "admin.accounts" });
  return { title: t("title") };
}

export default async function AccountsPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const [actor, asked] = await Promise.all([signedInActor(), searchParams]);
  const words = searchWords(asked.q);
  const found = await searchAccounts(actor, words, pageNumber.parse(asked.page));
  if (!found) notFound();
  const t = await getTranslations("admin.accounts");
  return (
    <div className="wrap">
      <PageHead dense title={t("title")} lead={t("lead")} />
      <SearchForm path="/admin/accounts" label={t("search")} words={words} />
      <AccountTable lines={found.lines} total={found.total} />
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(to) => `/admin/accounts?q=${encodeURIComponent(words)}&page=${to}`}
      />
    </div>
  );
}
