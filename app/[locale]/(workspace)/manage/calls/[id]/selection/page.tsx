import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OwnCall } from "@/components/applications/own-call";
import { RankingTable } from "@/components/selection/ranking-table";
import { RoundDecision } from "@/components/selection/round-decision";
import { SelectionHead } from "@/components/selection/selection-head";
import { SpreadChart } from "@/components/selection/spread-chart";
import { getOwnCall } from "@/lib/applications/queries/taking-part";
import { systemClock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { pageNumber } from "@/lib/platform/paging";
import {
  confirmSelectionAction,
  proposeSelectionAction,
  publishResultsAction,
  returnSelectionAction,
} from "@/lib/selection/actions";
import { getSelectionPage } from "@/lib/selection/queries/selection-page";
import { signedInActor } from "../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, unknown>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { id } = await params;
  const t = await getTranslations({ locale, namespace: "selection.page" });
  return localizedMetadata({ locale, href: `/manage/calls/${id}/selection`, title: t("metaTitle"), hidden: true });
}

/** The deliberation of a call: ranking with reasons, spread of points, the decision of two people, publication. */
export default async function SelectionRoute({ params, searchParams }: Props) {
  await pageLocale(params);
  const { id } = await params;
  const actor = await signedInActor();
  const page = await getSelectionPage(actor, systemClock, id, pageNumber.parse((await searchParams).page));
  if (!page) {
    const own = await getOwnCall(actor, id);
    if (!own) notFound();
    return <OwnCall call={own} here="selection" />;
  }
  const maxPoints = page.criteria.reduce((sum, criterion) => sum + criterion.maxPoints, 0);
  return (
    <ClientMessages namespaces={["selection"]}>
      <div className="wrap">
        <SelectionHead page={page} />
        <RankingTable page={page} />
        <SpreadChart spreads={page.spreads} maxPoints={maxPoints} />
        <RoundDecision
          page={page}
          actions={{
            propose: proposeSelectionAction,
            confirm: confirmSelectionAction,
            sendBack: returnSelectionAction,
            publish: publishResultsAction,
          }}
        />
      </div>
    </ClientMessages>
  );
}
