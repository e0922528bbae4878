import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { OwnCall } from "@/components/applications/own-call";
import { ChallengeFilter } from "@/components/applications/screening/challenge-filter";
import { RefusedCopies } from "@/components/applications/screening/refused-copies";
import { ScreeningTable } from "@/components/applications/screening/screening-table";
import { CallTabs } from "@/components/programmes/call-tabs";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { getScreening } from "@/lib/applications/queries/screening";
import { getOwnCall } from "@/lib/applications/queries/taking-part";
import { screeningChallenge, screeningFilter, screeningFilters } from "@/lib/applications/schema/screening";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { formatDeadline } from "@/lib/platform/i18n/format";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { pageNumber } from "@/lib/platform/paging";
import { signedInActor } from "../../../../signed-in-actor";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ page?: string | string[]; show?: string | string[]; challenge?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "applications.screening" });
  return { title: t("title") };
}

/** The eligibility screening of a closed call; before the close only when it begins. */
export default async function ScreeningPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const actor = await signedInActor();
  const { id } = await params;
  const search = await searchParams;
  const filter = screeningFilter.parse(search.show);
  const code = screeningChallenge.parse(search.challenge);
  const view = isId(id) ? await getScreening(actor, id, pageNumber.parse(search.page), filter, code) : undefined;
  if (!view) {
    const own = await getOwnCall(actor, id);
    if (!own) notFound();
    return <OwnCall call={own} here="applications" />;
  }
  const t = await getTranslations("applications.screening");
  const { call, counts, rows } = view;
  const deadline = formatDeadline(call.lastCloseAt, locale, view.now);
  const closed = !call.sealed;
  const path = `/manage/calls/${call.id}/applications`;
  const address = (rest: Record<string, string>) => {
    const query = new URLSearchParams({ ...(view.challenge && { challenge: view.challenge.code }), ...rest });
    return query.size > 0 ? `${path}?${query}` : path;
  };
  // Only the whole call can be known to have none; a challenge without any keeps the way back.
  const none = counts?.submitted === 0 && !view.challenge;
  return (
    <ClientMessages namespaces={["applications", "common"]}>
      <div className="wrap">
        <Breadcrumb
          items={[
            { label: t("calls"), href: "/manage/calls" },
            { label: call.code, href: `/manage/calls/${call.id}` },
            { label: t("title") },
          ]}
        />
        <PageHead dense title={t("title")} lead={t(closed ? "leadClosed" : "leadOpen", { deadline })} />
        <CallTabs id={call.id} current="applications" />
        {!closed && (
          <EmptyState icon="lock" title={t("sealed")}>
            <p>{t("sealedMore", { deadline })}</p>
          </EmptyState>
        )}
        {none && (
          <EmptyState title={t("none")}>
            <p>{t("noneMore")}</p>
          </EmptyState>
        )}
        {counts && !none && (
          <>
            <ChallengeFilter path={path} view={view} asked={code} />
            <Tabs
              label={t("filters.label")}
              items={screeningFilters.map((show) => ({
                href: address(show === "all" ? {} : { show }),
                label: t(`filters.${show}`),
                count: counts[show === "all" ? "submitted" : show],
                current: show === filter,
              }))}
            />
            {view.mayScreen && call.status === "ANNOUNCED" && !view.challenge && counts.waiting > 0 && (
              <div className="wk-bar">
                <span className="grow">{t("bulk", { waiting: counts.waiting })}</span>
                <LinkButton size="s" variant="primary" href={`${path}/pass`}>
                  {t("bulkAct")}
                </LinkButton>
              </div>
            )}
            <RefusedCopies callId={call.id} copies={view.refusedCopies} />
            {rows.length > 0 ? <ScreeningTable view={view} /> : <EmptyState title={t("noneHere")} />}
            <Pagination
              page={view.page}
              pages={view.pages}
              href={(to) => address({ show: filter, page: String(to) })}
            />
          </>
        )}
      </div>
    </ClientMessages>
  );
}
