import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { getManagedChallenge } from "@/lib/challenges/queries/work-challenges";
import { isId } from "@/lib/platform/address";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { ChallengeVersions, type Compared } from "../../../../challenge-versions";
import { signedInActor } from "../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Compared> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "challenges.versions" });
  return { title: t("title") };
}

/** The submitted versions of a challenge, compared. */
export default async function ManagedVersionsPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const { id } = await params;
  const found = isId(id) ? await getManagedChallenge(actor, id) : undefined;
  if (!found) notFound();
  const [asked, t] = await Promise.all([searchParams, getTranslations("challenges")]);
  return (
    <ChallengeVersions
      {...found}
      base="/manage/challenges"
      home={{ label: t("manager.listTitle"), href: "/manage/challenges" }}
      asked={asked}
      draft={false}
    />
  );
}
