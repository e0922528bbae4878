import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { VerificationTable } from "@/components/organisations/verification-table";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { listVerifications, type VerificationFilter } from "@/lib/organisations/queries/verification";
import { systemClock } from "@/lib/platform/clock";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { pageNumber } from "@/lib/platform/paging";
import { signedInActor } from "../../signed-in-actor";

const filters = { waiting: "REQUESTED", verified: "VERIFIED", refused: "REFUSED", new: "UNVERIFIED" } as const;

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ show?: string | string[]; page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "organisations.manage" });
  return { title: t("title") };
}

export default async function VerificationsPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const [actor, asked] = await Promise.all([signedInActor(), searchParams]);
  const filter: VerificationFilter = Object.entries(filters).find(([name]) => name === asked.show)?.[1] ?? "REQUESTED";
  const list = await listVerifications(actor, filter, pageNumber.parse(asked.page));
  if (!list) notFound();
  const t = await getTranslations("organisations.manage");
  const shown = Object.entries(filters);
  const nameOf = (status: VerificationFilter) => shown.find(([, value]) => value === status)?.[0] ?? "waiting";
  return (
    <div className="wrap">
      <PageHead title={t("title")} lead={t("lead")} dense />
      <Tabs
        label={t("filter")}
        items={shown.map(([name, status]) => ({
          href: `/manage/organisations?show=${name}`,
          label: t(status),
          count: list.counts[status],
          current: status === filter,
        }))}
      />
      <VerificationTable lines={list.lines} filter={filter} now={systemClock.now()} />
      <Pagination
        page={list.page}
        pages={list.pages}
        href={(to) => `/manage/organisations?show=${nameOf(filter)}&page=${to}`}
      />
    </div>
  );
}
