import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OutboxLetters } from "@/components/notifications/outbox-letters";
import { PageHead } from "@/components/ui/page-head";
import { listOutbox } from "@/lib/notifications/queries/list-outbox";
import { systemClock } from "@/lib/platform/clock";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await getLocale(), namespace: "notifications.outbox" });
  return { title: t("title"), robots: { index: false } };
}

/** The letters that a demonstration would have sent; there is no such page in a real installation. */
export default async function OutboxPage({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const { to } = await searchParams;
  const address = typeof to === "string" ? to.trim().slice(0, 200) : "";
  const [letters, t] = await Promise.all([listOutbox(address), getTranslations("notifications.outbox")]);
  if (!letters) notFound();
  return (
    <div className="wrap">
      <PageHead title={t("title")} lead={t("lead")} />
      <OutboxLetters letters={letters} to={address} now={systemClock.now()} />
    </div>
  );
}
