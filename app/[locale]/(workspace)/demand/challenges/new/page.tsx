import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { NewChallengeForm } from "@/components/challenges/work/new-challenge-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { draftChallengeAction } from "@/lib/challenges/actions";
import { postsFor } from "@/lib/challenges/policy";
import { getPostingChoices } from "@/lib/challenges/queries/work-challenges";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../../signed-in-actor";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ call?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "challenges.new" });
  return { title: t("title") };
}

/** Begins a challenge for a call that still takes them. */
export default async function NewChallengePage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  if (postsFor(actor).length === 0) notFound();
  const [{ call: wanted }, choices, t] = await Promise.all([
    searchParams,
    getPostingChoices(actor),
    getTranslations("challenges.new"),
  ]);
  return (
    <div className="wrap">
      <Breadcrumb items={[{ label: t("home"), href: "/demand" }, { label: t("title") }]} />
      <PageHead dense title={t("title")} lead={t("lead")} />
      {choices.calls.length === 0 ? (
        <EmptyState icon="calendar" title={t("noCalls")}>
          <p>{t("noCallsHelp")}</p>
        </EmptyState>
      ) : (
        <NewChallengeForm
          action={draftChallengeAction}
          calls={choices.calls.map((call) => ({ ...call, chosen: call.code === wanted }))}
          organisations={choices.organisations.filter((organisation) => organisation.verified)}
          now={choices.now}
        />
      )}
    </div>
  );
}
