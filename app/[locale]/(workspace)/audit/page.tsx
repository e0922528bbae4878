import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { TrailFilterForm } from "@/components/audit/trail-filter-form";
import { TrailTable } from "@/components/audit/trail-table";
import { Alert } from "@/components/ui/alert";
import { NewerOlder } from "@/components/ui/newer-older";
import { PageHead } from "@/components/ui/page-head";
import { listEvents } from "@/lib/audit/queries/list-events";
import { trailFilter } from "@/lib/audit/schema";
import { systemClock } from "@/lib/platform/clock";
import { signedInActor } from "../signed-in-actor";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await getLocale(), namespace: "audit" });
  return { title: t("title") };
}

/** The whole trail with filters in its address; for auditors. */
export default async function AuditPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const actor = await signedInActor();
  const filter = trailFilter.parse(await searchParams);
  const [trail, t] = await Promise.all([listEvents(actor, filter), getTranslations("audit")]);
  if (!trail) notFound();
  const address = (page: number) => {
    const { page: _, ...rest } = filter;
    const words = Object.entries(rest).flatMap(([key, value]) => (value ? [[key, value] as [string, string]] : []));
    return `/audit?${new URLSearchParams([...words, ["page", String(page)]])}`;
  };
  return (
    <div className="wrap">
      <PageHead title={t("title")} lead={t("lead")} dense />
      <Alert tone="info" title={t("chain.sound", { links: Number(trail.links) })}>
        <p>
          {trail.pending > 0 && `${t("chain.pending", { count: trail.pending })} · `}
          {t("chain.how")}
        </p>
      </Alert>
      <TrailFilterForm filter={filter} names={trail.names} subjects={trail.subjects} />
      <TrailTable lines={trail.lines} now={systemClock.now()} />
      <NewerOlder page={filter.page} more={trail.more} href={address} newer={t("newer")} older={t("older")} />
    </div>
  );
}
