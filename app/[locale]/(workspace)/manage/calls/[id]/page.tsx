import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ManagedAmendments } from "@/components/programmes/amendments/managed-amendments";
import { CallBadge } from "@/components/programmes/call-badge";
import { CallDecision } from "@/components/programmes/call-decision";
import { callSections } from "@/components/programmes/call-sections";
import { CallTabs } from "@/components/programmes/call-tabs";
import { LocalText } from "@/components/programmes/local-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Figures } from "@/components/ui/figures";
import { PageHead, Section } from "@/components/ui/page-head";
import { isId } from "@/lib/platform/address";
import { formatWonShort } from "@/lib/platform/i18n/format-number";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { allows } from "@/lib/platform/workflow";
import {
  announceCallAction,
  cancelCallAction,
  decideAmendmentAction,
  takeBackAmendmentAction,
  markTemplateAction,
  proposeCallAction,
  returnCallAction,
} from "@/lib/programmes/actions";
import { canCancel, canDecide, canPrepare } from "@/lib/programmes/policy";
import { listManagedAmendments } from "@/lib/programmes/queries/amendments";
import { getManagedCall } from "@/lib/programmes/queries/managed-calls";
import { callWorkflow } from "@/lib/programmes/workflow";
import { signedInActor } from "../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "programmes.manage.call" });
  return { title: t("title") };
}

/** One call of a managed programme: what is to be decided now, its figures, and all its terms. */
export default async function ManagedCallPage({ params }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const actor = await signedInActor();
  const { id: callId } = await params;
  const found = isId(callId) ? await getManagedCall(actor, callId) : undefined;
  if (!found) notFound();
  const { now, call } = found;
  const t = await getTranslations("programmes.manage.call");
  const p = await getTranslations("programmes.page");
  const applications = call.counts.applications;
  const amendments = call.announcedAt ? await listManagedAmendments(actor, call.id) : undefined;
  return (
    <div className="wrap">
      <Breadcrumb items={[{ label: t("calls"), href: "/manage/calls" }, { label: call.code }]} />
      <PageHead
        dense
        title={<LocalText text={call.title} />}
        lead={
          <>
            <CallBadge call={call} /> <span className="num">{call.code}</span> · <LocalText text={call.programme} />
          </>
        }
        actions={
          call.announcedAt && (
            <>
              <LinkButton size="s" icon="clock" href={`/manage/calls/${call.id}/deadline`}>
                {t("deadline")}
              </LinkButton>
              <LinkButton size="s" icon="external" href={`/calls/${call.code}`}>
                {t("public")}
              </LinkButton>
            </>
          )
        }
      />
      {call.announcedAt && <CallTabs id={call.id} current="overview" />}
      <Figures
        items={[
          {
            label: t("challenges"),
            value: call.counts.challenges,
            note: t("toReview", { count: call.counts.challengesToReview }),
          },
          {
            label: t("applications"),
            value: applications ?? "–",
            note: applications === null ? t("sealed") : undefined,
          },
          { label: t("quota"), value: call.quota, note: t("perChallenge", { count: call.quotaPerChallenge }) },
          {
            label: t("ceiling"),
            value: formatWonShort(call.ceiling, locale),
            note: t("inAll", { amount: formatWonShort(call.totalBudget, locale) }),
          },
        ]}
      />
      <CallDecision
        call={call}
        may={{
          prepare: canPrepare(actor, call),
          decide: canDecide(actor, call),
          cancel: canCancel(actor, call),
        }}
        actions={{
          propose: proposeCallAction,
          announce: announceCallAction,
          sendBack: returnCallAction,
          cancel: cancelCallAction,
          template: markTemplateAction,
        }}
      />
      {amendments && (
        <ManagedAmendments
          call={call}
          amendments={amendments}
          now={now}
          may={{
            prepare: canPrepare(actor, call) && allows(callWorkflow, "amend", call.status),
            decide: canDecide(actor, call),
            takeBack: canPrepare(actor, call),
          }}
          actions={{ decide: decideAmendmentAction, takeBack: takeBackAmendmentAction }}
        />
      )}
      {callSections(call, now, call.attachments).map(({ id, body }) => (
        <Section key={id} id={id} title={p(id)} note={id === "form" ? t("formNote") : undefined}>
          {body}
        </Section>
      ))}
    </div>
  );
}
