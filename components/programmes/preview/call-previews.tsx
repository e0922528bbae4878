import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormTrial } from "@/components/programmes/form-builder/form-trial";
import { Section } from "@/components/ui/page-head";
import { inLanguage } from "@/lib/platform/localised";
import type { ManagedCall } from "@/lib/programmes/types";
import { CallAnnouncement } from "../call-announcement";
import { CallDocuments, CallEligibility } from "../call-eligibility";
import { CallCriteria, CallDates, CallMoney, CallPlans, kindUnlessNamed } from "../call-facts";
import { LocalText } from "../local-text";
import { SheetTrial } from "./sheet-trial";

export const previewActors = ["visitor", "startup", "demand", "evaluator", "manager"] as const;
export type PreviewActor = (typeof previewActors)[number];

type Props = { call: ManagedCall; now: Date };

/** The call as one actor will meet it once it is announced. */
export function CallPreview({ actor, ...props }: Props & { actor: PreviewActor }) {
  switch (actor) {
    case "visitor":
      return <CallAnnouncement {...props} amendments={[]} attachments={announced(props.call)} level={2} />;
    case "startup":
      return <StartupPreview {...props} />;
    case "demand":
      return <DemandPreview {...props} />;
    case "evaluator":
      return <EvaluatorPreview {...props} />;
    case "manager":
      return <ManagerPreview {...props} />;
  }
}

/** Without what waits for an amendment. */
const announced = ({ attachments }: ManagedCall) => attachments.filter(({ amendment }) => amendment !== null);

/** Who may apply, what is due when, and the form with its own fields and conditions. */
function StartupPreview({ call, now }: Props) {
  const t = useTranslations("programmes");
  return (
    <>
      <Section id="eligibility" title={t("page.eligibility")}>
        <CallEligibility call={call} />
      </Section>
      <Section id="dates" title={t("page.dates")}>
        <CallDates call={call} now={now} />
      </Section>
      <Section id="documents" title={t("page.documents")}>
        <CallDocuments call={call} />
      </Section>
      <Section id="form" title={t("preview.form")} note={t("preview.trial")}>
        {call.form && <FormTrial definition={call.form} shown={null} />}
      </Section>
    </>
  );
}

/** The message that invites to post a challenge, and what a challenge will have to fit into. */
function DemandPreview({ call, now }: Props) {
  const t = useTranslations("programmes");
  const locale = useLocale();
  const params = { code: call.code || "–", title: inLanguage(call.title, locale).text };
  return (
    <>
      <Section id="letter" title={t("preview.letter")} note={t("preview.letterNote")}>
        <blockquote className="panel">
          <p>
            <strong className="strong">{t("notices.call_for_challenges.title", params)}</strong>
          </p>
          <p>{t("notices.call_for_challenges.body", params)}</p>
        </blockquote>
      </Section>
      <Section id="dates" title={t("page.dates")} note={t("preview.demandDates")}>
        <CallDates call={call} now={now} />
      </Section>
      <Section id="money" title={t("page.money")}>
        <CallMoney call={call} />
      </Section>
      <Section id="criteria" title={t("page.criteria")}>
        <CallCriteria call={call} />
      </Section>
    </>
  );
}

/** A sheet for each stage, and what of the application stays hidden. */
function EvaluatorPreview({ call }: Props) {
  const t = useTranslations("programmes");
  const locale = useLocale();
  return call.stages.map((stage, index) => (
    <Section
      key={index}
      id={`stage-${index}`}
      title={<LocalText text={stage.name} />}
      note={[
        ...kindUnlessNamed(stage, t(`evaluation.stage.${stage.kind}`), locale),
        t("evaluation.weight", { weight: stage.weight }),
        t(`evaluation.rule.${stage.aggregation}`),
        t(stage.blind ? "preview.blind" : "preview.named"),
      ].join(" · ")}
    >
      <SheetTrial
        passMark={stage.passMark}
        criteria={stage.criteria.map((criterion, place) => ({
          id: `${index}-${place}`,
          position: place + 1,
          maxPoints: criterion.maxPoints,
          name: inLanguage(criterion.name, locale).text,
          guidance: inLanguage(criterion.guidance, locale).text,
        }))}
      />
    </Section>
  ));
}

/** What officer and approver will work through: screening, stages, selection, payment and checks. */
function ManagerPreview({ call }: Props) {
  const t = useTranslations("programmes");
  const steps: { id: string; title: string; note: string; body: ReactNode }[] = [
    { id: "screening", title: t("preview.screening"), note: t("preview.screeningNote"), body: <CallEligibility call={call} /> },
    { id: "documents", title: t("page.documents"), note: t("preview.documentsNote"), body: <CallDocuments call={call} /> },
    { id: "criteria", title: t("page.criteria"), note: t("preview.criteriaNote"), body: <CallCriteria call={call} /> },
    { id: "money", title: t("page.money"), note: t("preview.selectionNote"), body: <CallMoney call={call} /> },
    { id: "plans", title: t("page.plans"), note: t("preview.plansNote"), body: <CallPlans call={call} /> },
  ]; // prettier-ignore
  return steps.map(({ id, title, note, body }) => (
    <Section key={id} id={id} title={title} note={note}>
      {body}
    </Section>
  ));
}
