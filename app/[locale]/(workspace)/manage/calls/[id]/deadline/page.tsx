import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ExtensionForm, IncidentForm } from "@/components/applications/deadlines/deadline-forms";
import { ExtensionList, IncidentList } from "@/components/applications/deadlines/proposal-lists";
import { OwnCall } from "@/components/applications/own-call";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateText } from "@/components/ui/date-text";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHead, Section } from "@/components/ui/page-head";
import {
  decideExtensionAction,
  decideIncidentAction,
  recordIncidentAction,
  requestExtensionAction,
} from "@/lib/applications/actions/deadlines";
import { getCallDeadlines } from "@/lib/applications/queries/deadlines";
import { getOwnCall } from "@/lib/applications/queries/taking-part";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "deadlines" });
  return { title: t("title") };
}

/** When a call closes, and what moved it: outages for everybody, extensions for one startup; each by two persons. */
export default async function DeadlinePage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const { id } = await params;
  const view = isId(id) ? await getCallDeadlines(actor, id) : undefined;
  if (!view) {
    const own = await getOwnCall(actor, id);
    if (!own) notFound();
    return <OwnCall call={own} here="applications" />;
  }
  const t = await getTranslations("deadlines");
  const { call, now } = view;
  return (
    <ClientMessages namespaces={["deadlines", "common"]}>
      <div className="wrap">
        <Breadcrumb
          items={[
            { label: t("calls"), href: "/manage/calls" },
            { label: call.code, href: `/manage/calls/${call.id}` },
            { label: t("title") },
          ]}
        />
        <PageHead dense title={t("title")} lead={t("lead")} />
        <DefinitionList
          wide
          items={[
            { term: t("closesAt"), value: <DateText value={call.closesAt} now={now} kind="deadline" /> },
            { term: t("lastCloseAt"), value: <DateText value={call.lastCloseAt} now={now} kind="deadline" /> },
          ]}
        />
        {view.screeningBegun && (
          <Alert title={t("screeningBegun")}>
            <p>{t("screeningBegunNote")}</p>
          </Alert>
        )}
        <Section id="incidents" title={t("incidents.title")} note={t("incidents.rule")}>
          <IncidentList view={view} action={decideIncidentAction} />
          {view.mayPropose && <IncidentForm callId={call.id} action={recordIncidentAction} />}
        </Section>
        <Section id="extensions" title={t("extensions.title")} note={t("extensions.rule")}>
          <ExtensionList view={view} action={decideExtensionAction} />
          {view.mayPropose && <ExtensionForm callId={call.id} action={requestExtensionAction} />}
        </Section>
      </div>
    </ClientMessages>
  );
}
