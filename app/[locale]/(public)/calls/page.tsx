import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CallFinder } from "@/components/programmes/call-finder";
import { CallList } from "@/components/programmes/call-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Pagination } from "@/components/ui/pagination";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { findCalls } from "@/lib/programmes/queries/public-calls";
import { callAddress } from "@/lib/programmes/rules/call-address";
import { callSearch } from "@/lib/programmes/schema/call-search";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "programmes.list" });
  return localizedMetadata({ locale, href: "/calls", title: t("title"), description: t("lead") });
}

/** Announced calls, the latest first: search, filters, pages; the address holds the whole search. */
export default async function CallsPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const search = callSearch.parse(await searchParams);
  const [found, t] = await Promise.all([findCalls(search), getTranslations("programmes")]);
  const narrowed = Boolean(search.q || search.programme || search.state);
  return (
    <div className="wrap">
      <Breadcrumb items={[{ label: t("list.home"), href: "/" }, { label: t("list.title") }]} />
      <div className="page-head">
        <h1>{t("list.title")}</h1>
        <p>{t("list.lead")}</p>
      </div>
      <CallFinder search={search} programmes={found.programmes} />
      <div className="res-bar">
        <h2 aria-live="polite">{t("find.found", { count: found.total })}</h2>
      </div>
      <CallList calls={found.calls} now={found.now} narrowed={narrowed} />
      <Pagination page={found.page} pages={found.pages} href={(page) => callAddress({ ...search, page })} />
    </div>
  );
}
