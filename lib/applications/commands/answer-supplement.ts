import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { managersOf } from "@/lib/organisations/queries/people";
import { withActor, type Tx } from "@/lib/platform/db";
import { timeInKorea } from "@/lib/platform/i18n/kst";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import type { ActorContext } from "@/lib/organisations/types";
import { callPhase, type CallPhase } from "@/lib/programmes/queries";
import { canSubmit } from "../policy";
import { lockOwn, readForSubmission, type ForSubmission } from "../queries/for-submission";
import { readOpenSupplement } from "../queries/open-supplement";
import { contentOf } from "../queries/submitted";
import { contentToSubmit, digestOf } from "../rules/draft-content";
import { receivedAt } from "../rules/submission";
import { refusalsToAnswer, supplementedContent } from "../rules/supplement";
import type { AnswerSupplementInput } from "../schema/screening";
import { tellSubmitted } from "./tell-submitted";
import { findAttempt, writeVersion, type Submitted } from "./write-version";

/**
 * Answers a request for supplement: the named fields as the draft has them now, everything else as it was submitted,
 * become the next version, with its own receipt, and count from then on. The due moment is judged by the database's clock
 * after the application's row was locked. The same `attemptKey` gets the same receipt.
 *
 * Refusals: common.not_found, common.forbidden, common.stale, applications.supplement_not_open, supplement_overdue,
 * changed_since_seen, supplement_unchanged and what is wrong in the named fields.
 */
export async function answerSupplement(
  context: ActorContext,
  input: AnswerSupplementInput,
): Promise<Result<Submitted>> {
  const { actor, clock } = context;
  return withActor(actor, async (tx) => {
    const held = await lockOwn(tx, actor, input.applicationId);
    if (!held || actor.kind !== "user") return notFound();
    if (!canSubmit(actor, held)) return forbidden();
    const earlier = await findAttempt(tx, input);
    if (earlier) return ok(earlier);

    const application = await readForSubmission(tx, input.applicationId);
    const call = await callPhase(tx, clock, application.callId);
    const supplement = await readOpenSupplement(tx, clock, input.applicationId);
    if (!call || !supplement || call.status !== "ANNOUNCED" || application.status !== "SUBMITTED") {
      return refused({ code: "applications.supplement_not_open" });
    }
    if (supplement.overdue) {
      const deadline = timeInKorea(supplement.dueAt);
      return refused({ code: "applications.supplement_overdue", params: { deadline } });
    }
    // An answer takes all but its named fields from the version it was asked about: it never replaces a later one.
    if (supplement.baseVersionId !== application.countingVersionId) return stale();
    const base = await contentOf(tx, supplement.baseVersionId);
    const named = supplement.fields;
    const content = supplementedContent(base, contentToSubmit(application), named);
    const heldFields = application.files.filter((file) => file.held).map((file) => file.fieldId);
    const refusals = refusalsToAnswer(application.definition, content, { base, named, heldFields });
    if (digestOf(content) !== input.digest) refusals.unshift({ code: "applications.changed_since_seen" });
    if (refusals.length > 0) return refused(...refusals);

    const submittedAt = receivedAt(supplement.now, supplement.dueAt);
    const submitted = await writeVersion(tx, {
      application,
      content,
      call,
      submittedAt,
      userId: actor.userId,
      attemptKey: input.attemptKey,
      supplementId: supplement.id,
    });
    await tx.supplementRequest.update({
      where: { id: supplement.id },
      data: { answeredAt: submittedAt, note: input.note },
      select: { id: true },
    });
    await recordEvent(tx, context, {
      name: "supplement_answered",
      subject: { type: "application", id: input.applicationId },
      before: { baseVersionId: supplement.baseVersionId },
      after: { supplementId: supplement.id, note: input.note, ...submitted },
    });
    await tellSubmitted(tx, application, { ...submitted, userId: actor.userId });
    await tellOfficers(tx, application, call);
    return ok(submitted);
  });
}

async function tellOfficers(tx: Tx, application: ForSubmission, call: CallPhase): Promise<void> {
  await notify(tx, await managersOf(tx, call.programmeId, "OFFICER"), {
    kind: "applications.supplement_answered",
    params: { code: application.challengeCode, title: application.challengeTitle },
    href: `/manage/calls/${call.id}/applications/${application.id}`,
  });
}
