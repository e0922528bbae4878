import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NoticeList } from "@/components/notifications/notice-list";
import { NoticeTabs } from "@/components/notifications/notice-tabs";
import { NewerOlder } from "@/components/ui/newer-older";
import { PageHead } from "@/components/ui/page-head";
import { markReadAction } from "@/lib/notifications/actions";
import { listNotices } from "@/lib/notifications/queries/list-notices";
import { systemClock } from "@/lib/platform/clock";
import { pageNumber } from "@/lib/platform/paging";
import { signedInActor } from "../signed-in-actor";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await getLocale(), namespace: "notifications.centre" });
  return { title: t("title") };
}

/** The notice centre: a person's own notices, newest first. */
export default async function NoticesPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const actor = await signedInActor();
  const page = pageNumber.parse((await searchParams).page);
  const [{ notices, more, unread }, t] = await Promise.all([
    listNotices(actor, page, await getLocale()),
    getTranslations("notifications.centre"),
  ]);
  return (
    <div className="wrap">
      <PageHead title={t("title")} lead={t("lead")} dense />
      <NoticeTabs current="notices" />
      <NoticeList notices={notices} unread={unread} now={systemClock.now()} markRead={markReadAction} />
      <NewerOlder page={page} more={more} href={(to) => `/notices?page=${to}`} newer={t("newer")} older={t("older")} />
    </div>
  );
}
