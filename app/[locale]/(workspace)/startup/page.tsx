import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActivityFeed } from "@/components/applications/home/activity-feed";
import { HomeHead } from "@/components/applications/home/home-head";
import { NewsList } from "@/components/applications/home/news-list";
import { TodoList } from "@/components/applications/home/todo-list";
import { TrackList } from "@/components/applications/home/track-list";
import { getStartupHome } from "@/lib/applications/queries/home";
import { newsKinds } from "@/lib/applications/rules/news";
import { markReadAction } from "@/lib/notifications/actions";
import { listUnread } from "@/lib/notifications/queries/list-unread";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../signed-in-actor";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "applications.home" });
  return { title: t("title") };
}

/** The startup workspace: what to do by when, and where each application stands. */
export default async function StartupHomePage({ params }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const actor = await signedInActor();
  const [home, news] = await Promise.all([getStartupHome(actor), listUnread(actor, newsKinds, locale)]);
  const t = await getTranslations("applications.home");
  return (
    <div className="wrap">
      <HomeHead organisations={home.organisations} />
      <TodoList todos={home.todos} now={home.now} several={home.organisations.length > 1} />
      <NewsList news={news} now={home.now} markRead={markReadAction} />
      <section className="ws" aria-labelledby="h-tracks">
        <div className="section-head">
          <h2 id="h-tracks">{t("tracks")}</h2>
        </div>
        <TrackList
          tracks={home.tracks.filter((row) => !row.track.over)}
          now={home.now}
          over={home.tracks.filter((row) => row.track.over)}
        />
      </section>
      {home.tracks.length > 0 && <ActivityFeed activity={home.activity} now={home.now} />}
    </div>
  );
}
