import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { OwnCall } from "@/components/applications/own-call";
import { PanelAppoint } from "@/components/evaluation/panel-appoint";
import { PanelBoard } from "@/components/evaluation/panel-board";
import { PanelCandidates } from "@/components/evaluation/panel-candidates";
import { PanelConflicts } from "@/components/evaluation/panel-conflicts";
import { PanelDeadline } from "@/components/evaluation/panel-deadline";
import { PanelForm } from "@/components/evaluation/panel-form";
import { PanelHead } from "@/components/evaluation/panel-head";
import { PanelMembers } from "@/components/evaluation/panel-members";
import { PanelShares } from "@/components/evaluation/panel-shares";
import { Alert } from "@/components/ui/alert";
import { Section } from "@/components/ui/page-head";
import { getOwnCall } from "@/lib/applications/queries/taking-part";
import {
  appointPanelAction,
  assignMemberAction,
  formPanelAction,
  nameChairAction,
  relieveMemberAction,
  removeMemberAction,
  setDeadlineAction,
} from "@/lib/evaluation/actions";
import { getPanelPage } from "@/lib/evaluation/queries/panels";
import { systemClock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { inLanguage } from "@/lib/platform/localised";
import { pageNumber } from "@/lib/platform/paging";
import { signedInActor } from "../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, unknown>> };

const filter = z.object({
  page: pageNumber,
  q: z.string().trim().max(60).catch(""),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { id } = await params;
  const t = await getTranslations({ locale, namespace: "evaluation.panels" });
  return localizedMetadata({ locale, href: `/manage/calls/${id}/panels`, title: t("metaTitle"), hidden: true });
}

/** The officer staffs, appoints and mends the panel of a call; the approver reads. */
export default async function PanelsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const { page: number, q: search } = filter.parse(await searchParams);
  const actor = await signedInActor();
  const page = await getPanelPage(actor, systemClock, id, { page: number, search });
  if (!page) {
    const own = await getOwnCall(actor, id);
    if (!own) notFound();
    return <OwnCall call={own} here="panels" />;
  }
  const t = await getTranslations("evaluation.panels");
  const { panel } = page;
  const changeable = page.mayStaff && !page.deliberated && panel !== null && panel.status !== "CLOSED";
  const stage = inLanguage(page.stage.name, locale).text;
  return (
    <ClientMessages namespaces={["evaluation"]}>
      <div className="wrap">
        <PanelHead page={page} stage={stage} />
        {page.deliberated && <Alert title={panel?.status === "CLOSED" ? t("closedNote") : t("deliberated")} />}
        {!page.mayStaff && <p className="small quiet">{t("readOnly")}</p>}
        {!panel && (
          <Section id="h-form" title={t("form.title")} note={t("form.note", { stage })}>
            {page.mayStaff ? <PanelForm callId={page.call.id} action={formPanelAction} /> : <p>{t("form.wait")}</p>}
          </Section>
        )}
        {panel && (
          <>
            <Section id="h-members" title={t("members.title")}>
              <PanelMembers
                panel={panel}
                changeable={changeable}
                actions={{ chair: nameChairAction, remove: removeMemberAction, relieve: relieveMemberAction }}
              />
            </Section>
            <PanelDeadline panel={panel} now={page.now} changeable={changeable} action={setDeadlineAction} />
            <section className="wk-sec" aria-label={t("shares.title")}>
              <PanelShares shares={panel.shares} />
            </section>
            {changeable && panel.status === "FORMING" && (
              <PanelAppoint page={page} panel={panel} action={appointPanelAction} />
            )}
            {panel.status !== "FORMING" && <PanelBoard page={page} panel={panel} />}
            {panel.status !== "FORMING" && <PanelConflicts conflicts={page.conflicts} now={page.now} />}
            {changeable && <PanelCandidates page={page} panel={panel} search={search} assign={assignMemberAction} />}
          </>
        )}
      </div>
    </ClientMessages>
  );
}
