import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import type { ActorContext } from "@/lib/organisations/types";
import { callPhase } from "@/lib/programmes/queries";
import { canSubmit } from "../policy";
import { lockOwn, readForSubmission } from "../queries/for-submission";
import { contentToSubmit, digestOf } from "../rules/draft-content";
import { receivedAt, refusalsToSubmit } from "../rules/submission";
import type { SubmitInput } from "../schema/input";
import { applicationWorkflow } from "../workflow";
import { tellSubmitted } from "./tell-submitted";
import { findAttempt, writeVersion, type Submitted } from "./write-version";

/**
 * Submits the draft as it stands in the database: freezes answers and files, gives a receipt number and a digest, and
 * makes the new version count; until that moment the earlier one does. The deadline is judged by the database's clock
 * after the application's row was locked, so that waiting counts. The same `attemptKey` gets the same receipt, also after
 * the deadline. What a colleague changed since the person looked is not submitted unseen.
 *
 * Refusals: common.not_found, common.forbidden, applications.not_in_state, applications.changed_since_seen and all of
 * `refusalsToSubmit`.
 */
export async function submitApplication(context: ActorContext, input: SubmitInput): Promise<Result<Submitted>> {
  const { actor, clock } = context;
  return withActor(actor, async (tx) => {
    const held = await lockOwn(tx, actor, input.applicationId);
    if (!held || actor.kind !== "user") return notFound();
    if (!canSubmit(actor, held)) {
      await recordEvent(tx, context, { name: "application_submit_refused", subject: subjectOf(input) });
      return forbidden();
    }
    const earlier = await findAttempt(tx, input);
    if (earlier) return ok(earlier);

    const application = await readForSubmission(tx, input.applicationId);
    const call = await callPhase(tx, clock, application.callId, application);
    if (!call) return notFound();
    const content = contentToSubmit(application);
    const refusals = refusalsToSubmit({ ...application, call });
    if (digestOf(content) !== input.digest) refusals.unshift({ code: "applications.changed_since_seen" });
    const state = refusalOf(applicationWorkflow, "applications", "submit", application.status);
    // After the close the status has moved on as well; the deadline is the reason that helps.
    if (state && call.phase !== "CLOSED") return state;
    if (refusals.length > 0) return refused(...refusals);

    const submitted = await writeVersion(tx, {
      application,
      content,
      call,
      submittedAt: receivedAt(call.now, call.closesAt),
      userId: actor.userId,
      attemptKey: input.attemptKey,
    });
    await recordEvent(tx, context, {
      name: "application_submitted",
      subject: subjectOf(input),
      before: { status: application.status },
      after: { status: "SUBMITTED", attested: input.attested === "on", ...submitted },
    });
    await tellSubmitted(tx, application, { ...submitted, userId: actor.userId });
    return ok(submitted);
  });
}

const subjectOf = (input: SubmitInput) => ({ type: "application", id: input.applicationId });
