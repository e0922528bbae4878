import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { HomeEvents } from "@/components/challenges/home/events";
import { HomeFigures } from "@/components/challenges/home/figures";
import { HomeHero } from "@/components/challenges/home/hero";
import { HomeOwners } from "@/components/challenges/home/owners";
import { HomeSteps } from "@/components/challenges/home/steps";
import { getHome } from "@/lib/challenges/queries/home";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "shell" });
  const page = localizedMetadata({ locale, href: "/", title: t("siteName"), description: t("siteDescription") });
  return { ...page, title: { absolute: t("siteName") } };
}

/** The current call, its challenges, how it goes on, and what has happened: all from the data, the same for everyone. */
export default async function HomePage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const home = await getHome();
  return (
    <>
      <HomeHero call={home.call} challenges={home.challenges.total} now={home.now} />
      <HomeOwners challenges={home.challenges} call={home.call} />
      <HomeSteps call={home.call} now={home.now} />
      {home.call && home.challenges.total > 0 && (
        <HomeFigures call={home.call} challenges={home.challenges} now={home.now} />
      )}
      <HomeEvents events={home.events} now={home.now} />
    </>
  );
}
