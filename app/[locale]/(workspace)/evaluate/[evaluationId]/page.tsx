import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { DeskPanes } from "@/components/evaluation/desk-panes";
import { DeskQueue } from "@/components/evaluation/desk-queue";
import { DeskSheet } from "@/components/evaluation/desk-sheet";
import { DeskTop } from "@/components/evaluation/desk-top";
import { DeskView } from "@/components/evaluation/desk-view";
import { openEvaluationAction, recuseEvaluationAction, submitEvaluationAction } from "@/lib/evaluation/actions";
import { getDesk } from "@/lib/evaluation/queries/desk";
import { systemClock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../signed-in-actor";

type Props = { params: Promise<{ locale: string; evaluationId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "evaluation.sheet" });
  const { evaluationId } = await params;
  return localizedMetadata({ locale, href: `/evaluate/${evaluationId}`, title: t("title"), hidden: true });
}

/** The evaluator's desk: queue, document and score sheet of one assignment. */
export default async function DeskPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { evaluationId } = await params;
  const desk = await getDesk(await signedInActor(), evaluationId);
  if (!desk) notFound();
  const t = await getTranslations("evaluation");
  const now = systemClock.now();
  const scored = desk.scores.filter((score) => score.points !== null).length;
  const criteria = desk.criteria.length;
  return (
    <ClientMessages namespaces={["evaluation", "copies"]}>
      <DeskTop desk={desk} recuse={recuseEvaluationAction} now={now} />
      <DeskPanes
        label={t("desk.panes.label")}
        hint={t("desk.paneHint")}
        first={desk.document ? "sheet" : "document"}
        panes={[
          {
            id: "queue",
            label: t("desk.panes.queue", { count: desk.group.items.length }),
            name: t("desk.queue"),
            content: <DeskQueue group={desk.group} currentId={desk.id} now={now} />,
          },
          {
            id: "document",
            label: t("desk.panes.document"),
            name: t("desk.document"),
            className: "view",
            content: (
              <DeskView desk={desk} locale={locale} open={openEvaluationAction} recuse={recuseEvaluationAction} />
            ),
          },
          {
            id: "sheet",
            label: t("desk.panes.sheet", { scored, criteria }),
            name: t("sheet.title"),
            className: "score",
            content: <DeskSheet desk={desk} locale={locale} submit={submitEvaluationAction} now={now} />,
          },
        ]}
      />
    </ClientMessages>
  );
}
