import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { EligibilityEvidence } from "@/components/applications/screening/eligibility-evidence";
import { LinkList } from "@/components/applications/screening/link-list";
import { CheckList } from "@/components/applications/screening/check-list";
import { ScreeningForm } from "@/components/applications/screening/screening-form";
import { SubmissionFacts } from "@/components/applications/screening/submission-facts";
import { SupplementForm } from "@/components/applications/screening/supplement-form";
import { SupplementList } from "@/components/applications/screening/supplement-list";
import { ChangesTable } from "@/components/applications/supplement/supplement-changes";
import { SubmittedDocument } from "@/components/applications/submitted-document";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead, Section } from "@/components/ui/page-head";
import {
  endSupplementAction,
  recordFindingAction,
  requestSupplementAction,
  screenApplicationAction,
} from "@/lib/applications/actions";
import { getScreenedApplication } from "@/lib/applications/queries/screened";
import { askable, usualDueDay } from "@/lib/applications/rules/supplement";
import { fieldsOf } from "@/lib/applications/rules/form";
import { koreanDay } from "@/lib/platform/i18n/days";
import { systemClock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { formatDateTime } from "@/lib/platform/i18n/format";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { inLanguage } from "@/lib/platform/localised";
import { signedInActor } from "../../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string; applicationId: string }> };

const address = z.object({ id: z.uuid(), applicationId: z.uuid() });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "applications.screening" });
  return { title: t("one") };
}

/** One submission with the evidence for each check, its content, and the officer's decision. */
export default async function SubmissionPage({ params }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const actor = await signedInActor();
  const parsed = address.safeParse(await params);
  const view = parsed.success ? await getScreenedApplication(actor, parsed.data.applicationId) : undefined;
  if (!view || view.call.id !== parsed.data?.id) notFound();
  const t = await getTranslations("applications");
  const now = systemClock.now();
  const { call, organisation } = view;
  return (
    <ClientMessages namespaces={["applications", "files", "copies", "common"]}>
      <div className="wrap">
        <Breadcrumb
          items={[
            { label: t("screening.calls"), href: "/manage/calls" },
            { label: call.code, href: `/manage/calls/${call.id}` },
            { label: t("screening.title"), href: `/manage/calls/${call.id}/applications` },
            { label: inLanguage(organisation.name, locale).text },
          ]}
        />
        <PageHead
          dense
          title={inLanguage(organisation.name, locale).text}
          lead={`${view.challenge.code} · ${inLanguage(view.challenge.title, locale).text}`}
        />
        <SubmissionFacts view={view} />
        <Section id="checks" title={t("screening.checks")} note={t("screening.checksNote")}>
          <CheckList view={view} now={now} />
          <EligibilityEvidence judged={view.judged} now={now} />
        </Section>
        {view.linked.links.length > 0 && (
          <Section id="links" title={t("links.title")} note={t("links.note")}>
            <LinkList
              applicationId={view.id}
              callId={call.id}
              linked={view.linked}
              now={now}
              action={view.mayScreen && !view.settled ? recordFindingAction : undefined}
            />
          </Section>
        )}
        <Section id="supplement" title={t("supplement.title")} note={t("supplement.note")}>
          <SupplementList
            supplements={view.supplements}
            fields={fieldsOf(view.definition)}
            now={now}
            end={view.mayScreen ? endSupplementAction : undefined}
          />
          {view.answers.map(({ number, ...answer }) => (
            <details key={number} className="wk-data" open={number === view.answers[0]?.number}>
              <summary>
                <span>{t("supplement.answerOf", { number })}</span>
              </summary>
              <ChangesTable caption={t("supplement.answerOf", { number })} definition={view.definition} {...answer} />
            </details>
          ))}
          {view.mayAsk && (
            <SupplementForm
              action={requestSupplementAction}
              applicationId={view.id}
              sections={askable(view)}
              due={`${usualDueDay(koreanDay(now))}T18:00`}
            />
          )}
        </Section>
        <Section id="decision" title={t("screening.decision")}>
          <ScreeningForm
            action={screenApplicationAction}
            applicationId={view.id}
            version={view.seenVersion}
            status={view.status}
            reason={view.reason}
            decided={
              view.decided &&
              t("screening.decidedBy", { by: view.decided.by, time: formatDateTime(view.decided.at, locale, now) })
            }
            allMet={view.checks.every((check) => check.met)}
            may={view.mayScreen && !view.settled}
            settled={view.settled}
          />
        </Section>
        <Section id="content" title={t("screening.content")}>
          <SubmittedDocument
            definition={view.definition}
            content={view.content}
            heldFileIds={view.heldFileIds}
            unscannedFileIds={view.unscannedFileIds}
            blind={view.blind}
            fileHref={(fileId) => `/api/files/${fileId}`}
          />
        </Section>
      </div>
    </ClientMessages>
  );
}
