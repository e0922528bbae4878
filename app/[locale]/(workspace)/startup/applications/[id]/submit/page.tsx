import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ApplicationHead } from "@/components/applications/application-head";
import { ApplicationSteps } from "@/components/applications/application-steps";
import { Checklist } from "@/components/applications/checklist";
import { SubmissionState } from "@/components/applications/submission-state";
import { SubmitForm } from "@/components/applications/submit-form";
import { SubmittedDocument } from "@/components/applications/submitted-document";
import { Section } from "@/components/ui/page-head";
import { SupplementCheck } from "@/components/applications/supplement/supplement-check";
import { SupplementNotice } from "@/components/applications/supplement/supplement-notice";
import { answerSupplementAction, submitApplicationAction } from "@/lib/applications/actions";
import { getDraft } from "@/lib/applications/queries/draft";
import { answersOfDraft, contentOfDraft, digestOf } from "@/lib/applications/rules/draft-content";
import { refusalsToSubmit } from "@/lib/applications/rules/submission";
import { isSupplement, type DraftView } from "@/lib/applications/types";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { Link } from "@/lib/platform/i18n/navigation";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "applications.submit" });
  return { title: t("title") };
}

/** The last look before submitting: what still blocks it, what evaluators will see, and the act itself. */
export default async function SubmitPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const { id } = await params;
  const draft = isId(id) ? await getDraft(actor, id) : undefined;
  if (!draft) notFound();
  const t = await getTranslations("applications.submit");
  if (isSupplement(draft)) {
    return (
      <ClientMessages namespaces={["applications", "files", "copies", "common"]}>
        <div className="wrap">
          <ApplicationHead challenge={draft.challenge} here={t("title")} title={t("title")} />
          <SupplementNotice draft={draft} />
          <SupplementCheck draft={draft} attemptKey={randomUUID()} action={answerSupplementAction} />
        </div>
      </ClientMessages>
    );
  }
  const answers = answersOfDraft(draft);
  const content = contentOfDraft(draft);
  const refusals = refusalsToSubmit({ ...draft, challenge: draft.challenge.status, answers });
  return (
    <ClientMessages namespaces={["applications", "files", "copies", "common"]}>
      <div className="wrap">
        <ApplicationHead challenge={draft.challenge} here={t("title")} title={t("title")} />
        <ApplicationSteps current={3} />
        <SubmissionState id={id} now={draft.now} counting={draft.counting} changed={draft.changedSinceSubmission} />
        <Checklist draft={draft} refusals={refusals} />
        <SubmitForm
          action={submitApplicationAction}
          draft={shownOf(draft)}
          attemptKey={randomUUID()}
          digest={digestOf(content)}
          blocked={refusals.length > 0}
        />
        <Section
          id="preview"
          title={t("preview")}
          note={t("previewNote")}
          aside={<Link href={`/startup/applications/${draft.id}/preview`}>{t("asEvaluators")}</Link>}
        >
          <SubmittedDocument definition={draft.definition} content={content} blind={draft.blind} />
        </Section>
      </div>
    </ClientMessages>
  );
}

/** Only what the form shows goes to the browser. */
function shownOf({ id, organisation, challenge, call, counting, signers, maySubmit, now }: DraftView) {
  return { id, organisation, challenge, call, counting, signers, maySubmit, now };
}
