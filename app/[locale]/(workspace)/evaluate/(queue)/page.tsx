import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { QueueTable } from "@/components/evaluation/queue-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { listQueue } from "@/lib/evaluation/queries/queue";
import { isEvaluator } from "@/lib/organisations/policy";
import { systemClock } from "@/lib/platform/clock";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { inLanguage } from "@/lib/platform/localised";
import { signedInActor } from "../../signed-in-actor";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "evaluation.queue" });
  return localizedMetadata({ locale, href: "/evaluate", title: t("title"), hidden: true });
}

/** What an evaluator has to do, panel by panel. */
export default async function EvaluatePage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await signedInActor();
  if (!isEvaluator(actor)) notFound();
  const [groups, t] = await Promise.all([listQueue(actor), getTranslations("evaluation.queue")]);
  return (
    <div className="wrap">
      <PageHead title={t("title")} lead={t("lead")} dense />
      {groups.length === 0 && (
        <EmptyState icon="folder" title={t("empty")}>
          <p>{t("emptyBody")}</p>
        </EmptyState>
      )}
      {groups.map((group) => (
        <QueueTable
          key={group.panelId}
          group={group}
          stage={inLanguage(group.stage.name, locale).text}
          now={systemClock.now()}
        />
      ))}
    </div>
  );
}
