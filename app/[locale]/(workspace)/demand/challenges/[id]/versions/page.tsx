import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { getOwnChallenge } from "@/lib/challenges/queries/work-challenges";
import { isId } from "@/lib/platform/address";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { ChallengeVersions, type Compared } from "../../../../challenge-versions";
import { signedInActor } from "../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Compared> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "challenges.versions" });
  return { title: t("title") };
}

/** An own challenge's versions and what is being written, compared. */
export default async function OwnVersionsPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const { id } = await params;
  const found = isId(id) ? await getOwnChallenge(actor, id) : undefined;
  if (!found) notFound();
  const [asked, t] = await Promise.all([searchParams, getTranslations("challenges")]);
  return (
    <ChallengeVersions
      {...found}
      base="/demand/challenges"
      home={{ label: t("owner.home"), href: "/demand" }}
      asked={asked}
      draft
    />
  );
}
