import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ApplicationHead } from "@/components/applications/application-head";
import { ApplicationSteps } from "@/components/applications/application-steps";
import { ClosedDraft } from "@/components/applications/closed-draft";
import { DraftEditor } from "@/components/applications/draft/draft-editor";
import { ReaderComments } from "@/components/applications/draft/reader-comments";
import { SupplementNotice } from "@/components/applications/supplement/supplement-notice";
import { addCommentAction, settleCommentAction } from "@/lib/applications/actions";
import { getDraft } from "@/lib/applications/queries/draft";
import { offeredDocuments } from "@/lib/applications/queries/offered-documents";
import { refusalsOfTime } from "@/lib/applications/rules/submission";
import { isSupplement, type DraftView } from "@/lib/applications/types";
import type { DraftComments, OfferedDocument } from "@/lib/applications/types/draft";
import { writableStatuses } from "@/lib/applications/workflow";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import type { Locale } from "@/lib/platform/i18n/routing";
import { signedInActor, type SignedInActor } from "../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "applications.draft" });
  return { title: t("title") };
}

/** The draft as a form for those who write, as a document for those who only read, and after the close. */
export default async function DraftPage({ params }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const actor = await signedInActor();
  const { id } = await params;
  const draft = isId(id) ? await getDraft(actor, id) : undefined;
  if (!draft) notFound();
  const t = await getTranslations("applications.draft");
  const time = refusalsOfTime(draft.call, draft.challenge.status);
  const writable = draft.mayWrite && time.length === 0 && writableStatuses.includes(draft.status);
  return (
    <ClientMessages namespaces={["applications", "drafts", "files", "copies", "documents", "programmes", "common"]}>
      <div className="wrap">
        <ApplicationHead challenge={draft.challenge} here={t("title")} />
        {isSupplement(draft) ? <SupplementNotice draft={draft} /> : <ApplicationSteps current={2} />}
      </div>
      {writable ? (
        <DraftEditor draft={editorProps(draft, await offeredDocuments(actor, draft), actor, locale)} />
      ) : (
        <>
          <ClosedDraft draft={draft} reasons={time} userId={actor.userId} />
          <div className="wrap">
            <ReaderComments
              draft={{ id: draft.id, locale, comment: addCommentAction, settle: settleCommentAction }}
              definition={draft.definition}
              comments={onWire(draft.comments)}
            />
          </div>
        </>
      )}
    </ClientMessages>
  );
}

function editorProps(draft: DraftView, documents: OfferedDocument[], actor: SignedInActor, locale: Locale) {
  const saved = Object.values(draft.sections).map((section) => section.savedAt.toISOString());
  const sections = draft.definition.sections.map(({ id }) => {
    const { answers = {}, version = 0 } = draft.sections[id] ?? {};
    return [id, { answers, version }] as const;
  });
  return {
    id: draft.id,
    userId: actor.userId,
    locale,
    definition: draft.definition,
    named: draft.supplement?.request.items.map((item) => item.fieldId),
    sections: Object.fromEntries(sections),
    files: draft.files,
    blind: draft.blind,
    documents,
    maxFileBytes: draft.call.maxFileBytes,
    now: draft.now.toISOString(),
    standing: {
      now: draft.now.toISOString(),
      closesAt: draft.call.closesAt.toISOString(),
      counting: draft.counting && {
        number: draft.counting.number,
        submittedAt: draft.counting.submittedAt.toISOString(),
      },
      changed: draft.changedSinceSubmission,
    },
    savedAt: saved.toSorted().at(-1) ?? null,
    eligibility: {
      // Whoever may apply was settled at the submission; the screening judges it again.
      eligibility: draft.supplement ? [] : draft.call.eligibility,
      announcedAt: draft.call.announcedAt,
      commonClosesAt: draft.call.commonClosesAt,
    },
    applicant: draft.applicant,
    signers: draft.signers,
    organisationId: draft.organisation.id,
    team: draft.team,
    hasEarlier: draft.hasEarlier,
    comments: onWire(draft.comments),
    comment: addCommentAction,
    settle: settleCommentAction,
    maySubmit: draft.maySubmit,
  };
}

/** As the same comments come over the network later. */
const onWire = ({ mark, threads }: DraftComments) => ({
  mark,
  threads: threads.map(({ comments, resolved, ...thread }) => ({
    ...thread,
    comments: comments.map((comment) => ({ ...comment, at: comment.at.toISOString() })),
    resolved: resolved && { by: resolved.by, at: resolved.at.toISOString() },
  })),
});
