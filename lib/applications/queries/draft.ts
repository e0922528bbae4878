import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { withActor, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import type { Actor } from "@/lib/organisations/types";
import { formDefinition } from "@/lib/programmes/schema/form-definition";
import { canSubmit, canWrite, ownedBy } from "../policy";
import { contentOfDraft } from "../rules/draft-content";
import { supplementedContent } from "../rules/supplement";
import type { SubmittedContent } from "../schema/content";
import type { DraftView } from "../types";
import { othersOf } from "./for-submission";
import { readComments } from "./comments";
import { blindStatesOf } from "./blind";
import { earlierOf } from "./copy";
import { readOpenSupplement, type OpenSupplement } from "./open-supplement";
import { contentOf } from "./submitted";
import { supplementView } from "./supplements";
import {
  applicantFacts,
  applicantSelect,
  callSelect,
  callView,
  challengeSelect,
  challengeView,
  fileSelect,
  fileView,
  livingFiles,
  sectionSelect,
  sectionView,
} from "./views";

/** A draft with its form, answers and files, for members of the organisation; undefined for everybody else. */
export function getDraft(actor: Actor, id: string): Promise<DraftView | undefined> {
  return withActor(actor, async (tx) => {
    const row = await readDraft(tx, actor, id);
    if (!row) return undefined;
    const call = await callView(tx, systemClock, row.call, row.extendedTo);
    const sections = row.sections.map((section) => [section.sectionId, sectionView(section)] as const);
    const { countingVersion, organisation } = row;
    const team = organisation.memberships.map(({ role, maySign, user }) => {
      return { userId: user.id, name: user.name, role, maySubmit: role === "OWNER" || maySign };
    });
    const draft: DraftView = {
      id: row.id,
      status: row.status,
      organisation: {
        id: organisation.id,
        name: stored(storedText, organisation.name),
        registrationNumber: organisation.registrationNumber,
      },
      applicant: applicantFacts(organisation),
      call,
      challenge: challengeView(row.challenge),
      definition: stored(formDefinition, row.formDefinition.definition),
      sections: Object.fromEntries(sections),
      files: row.files.map(fileView),
      blind: await blindStatesOf(
        tx,
        { callId: row.call.id, organisationId: row.organisationId },
        row.files.map(({ file }) => file.id),
      ),
      signers: team.filter((member) => member.maySubmit).map((member) => member.name),
      team,
      comments: await readComments(tx, actor, id),
      others: await othersOf(tx, { id, callId: call.id, organisationId: row.organisationId }),
      hasEarlier: (await tx.application.findFirst({ where: earlierOf(row), select: { id: true } })) !== null,
      mayWrite: canWrite(actor, row),
      maySubmit: canSubmit(actor, row),
      counting: countingVersion,
      changedSinceSubmission: countingVersion !== null && (await changedSince(tx, id, countingVersion.submittedAt)),
      supplement: null,
      now: call.now,
    };
    const closed = call.status === "ANNOUNCED" && call.phase === "CLOSED";
    const open = closed ? await readOpenSupplement(tx, systemClock, id) : undefined;
    return open && !open.overdue ? supplementDraft(draft, open, await contentOf(tx, open.baseVersionId)) : draft;
  });
}

/** The draft as a supplement opens it again: until it is due. */
function supplementDraft(draft: DraftView, open: OpenSupplement, base: SubmittedContent): DraftView {
  const { fields: named, dueAt, ...request } = open;
  const content = supplementedContent(base, contentOfDraft(draft), named);
  return {
    ...draft,
    call: { ...draft.call, closesAt: dueAt, phase: "OPEN" },
    supplement: { request: supplementView({ ...request, dueAt, ...unanswered }, draft.now), base, content },
  };
}

const unanswered = { answeredAt: null, endedAt: null, note: null, answer: null };

/** Whether a draft was written to, or its files changed, after a moment. */
export async function changedSince(tx: Tx, applicationId: string, moment: Date): Promise<boolean> {
  const later = { gt: moment };
  const section = await tx.draftSection.count({ where: { applicationId, updatedAt: later } });
  if (section > 0) return true;
  const files = { applicationId, OR: [{ addedAt: later, removedAt: null }, { removedAt: later }] };
  return (await tx.applicationFile.count({ where: files })) > 0;
}

function readDraft(tx: Tx, actor: Actor, id: string) {
  return tx.application.findFirst({
    where: { id, ...ownedBy(actor) },
    select: {
      id: true,
      status: true,
      extendedTo: true,
      organisationId: true,
      organisation: {
        select: {
          id: true,
          name: true,
          registrationNumber: true,
          ...applicantSelect,
          memberships: {
            where: { endedAt: null },
            select: { role: true, maySign: true, user: { select: { id: true, name: true } } },
            orderBy: { joinedAt: "asc" },
            take: 50,
          },
        },
      },
      call: { select: callSelect },
      challenge: { select: challengeSelect },
      formDefinition: { select: { definition: true } },
      sections: { select: sectionSelect },
      files: { ...livingFiles, select: fileSelect },
      countingVersion: { select: { number: true, receiptNumber: true, submittedAt: true, digest: true } },
    },
  });
}
