import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ManagedCallTable } from "@/components/programmes/managed-call-table";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { managedProgrammeIds } from "@/lib/organisations/policy";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { pageNumber } from "@/lib/platform/paging";
import { listManagedCalls, listPreparedProgrammes } from "@/lib/programmes/queries/managed-calls";
import { signedInActor } from "../../signed-in-actor";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ page?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "programmes.manage.calls" });
  return { title: t("title") };
}

/** The calls of the reader's programmes in every state. */
export default async function ManagedCallsPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  if (managedProgrammeIds(actor).length === 0) notFound();
  const page = pageNumber.parse((await searchParams).page);
  const [found, prepared, t] = await Promise.all([
    listManagedCalls(actor, page),
    listPreparedProgrammes(actor),
    getTranslations("programmes.manage.calls"),
  ]);
  return (
    <div className="wrap">
      <PageHead
        dense
        title={t("title")}
        lead={t("lead")}
        actions={
          prepared.length > 0 && (
            <LinkButton variant="primary" size="s" icon="plus" href="/manage/calls/new">
              {t("new")}
            </LinkButton>
          )
        }
      />
      <ManagedCallTable calls={found.calls} now={found.now} />
      <Pagination page={found.page} pages={found.pages} href={(to) => `/manage/calls?page=${to}`} />
    </div>
  );
}
