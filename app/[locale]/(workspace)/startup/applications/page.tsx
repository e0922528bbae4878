import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { TrackList } from "@/components/applications/home/track-list";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { getStartupHome } from "@/lib/applications/queries/home";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../signed-in-actor";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "applications.list" });
  return { title: t("title") };
}

/** All applications of the person's startups. */
export default async function ApplicationsPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const { tracks, now } = await getStartupHome(actor);
  const t = await getTranslations("applications.list");
  const over = tracks.filter((row) => row.track.over);
  return (
    <div className="wrap">
      <PageHead
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton icon="search" href="/challenges">
            {t("find")}
          </LinkButton>
        }
      />
      <h2 className="sr">{t("tracks")}</h2>
      <TrackList tracks={tracks.filter((row) => !row.track.over)} over={over} now={now} />
    </div>
  );
}
