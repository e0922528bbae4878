import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { EventDetailView } from "@/components/audit/event-detail";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { openEvent } from "@/lib/audit/commands/open-event";
import { isId } from "@/lib/platform/address";
import { currentOrigin } from "@/lib/platform/session";
import { systemClock } from "@/lib/platform/clock";
import { signedInActor } from "../../signed-in-actor";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await getLocale(), namespace: "audit.event" });
  return { title: t("title") };
}

/** One record with its values; opening it is recorded, so it is never opened ahead of a click. */
export default async function AuditEventPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await signedInActor();
  const { id } = await params;
  if (!isId(id)) notFound();
  const [origin, t] = await Promise.all([currentOrigin(), getTranslations("audit.event")]);
  const opened = await openEvent({ actor, clock: systemClock, origin }, id);
  if (!opened.ok) notFound();
  return (
    <div className="wrap">
      <Breadcrumb items={[{ label: t("back"), href: "/audit" }, { label: t("title") }]} />
      <EventDetailView event={opened.value} now={systemClock.now()} />
    </div>
  );
}
