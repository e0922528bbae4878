import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FollowedList } from "@/components/challenges/followed-list";
import { NoticeTabs } from "@/components/notifications/notice-tabs";
import { PageHead } from "@/components/ui/page-head";
import { listFollowed } from "@/lib/challenges/queries/followed";
import { changeFollowAction, endFollowAction } from "@/lib/notifications/actions";
import { signedInActor } from "../signed-in-actor";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await getLocale(), namespace: "notifications.follows" });
  return { title: t("title") };
}

/** What a person follows, and how its mail comes. */
export default async function FollowsPage() {
  const actor = await signedInActor();
  const [{ now, ...followed }, t] = await Promise.all([listFollowed(actor), getTranslations("notifications.follows")]);
  return (
    <div className="wrap">
      <PageHead title={t("title")} lead={t("lead")} dense />
      <NoticeTabs current="follows" />
      <FollowedList followed={followed} now={now} change={changeFollowAction} end={endFollowAction} />
    </div>
  );
}
