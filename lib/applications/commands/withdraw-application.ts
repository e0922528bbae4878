import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { signersOf } from "@/lib/organisations/queries/people";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import type { ActorContext } from "@/lib/organisations/types";
import { callPhase } from "@/lib/programmes/queries";
import { canSubmit } from "../policy";
import { lockOwn, readForSubmission } from "../queries/for-submission";
import { refusalsOfTime } from "../rules/submission";
import type { WithdrawInput } from "../schema/input";
import { applicationWorkflow } from "../workflow";

/**
 * Takes a submission back before the deadline: afterwards no version counts until one is submitted again. The draft and
 * the earlier receipts stay. Refusals: common.not_found, common.forbidden, common.stale, applications.not_in_state and
 * those of time.
 */
export async function withdrawApplication(context: ActorContext, input: WithdrawInput): Promise<Result<undefined>> {
  const { actor, clock } = context;
  return withActor(actor, async (tx) => {
    const held = await lockOwn(tx, actor, input.applicationId);
    if (!held || actor.kind !== "user") return notFound();
    if (!canSubmit(actor, held)) return forbidden();
    const application = await readForSubmission(tx, input.applicationId);
    const call = await callPhase(tx, clock, application.callId, application);
    if (!call) return notFound();
    const late = refusalsOfTime(call, "PUBLISHED");
    if (late.length > 0) return refused(...late);
    const state = refusalOf(applicationWorkflow, "applications", "withdraw", application.status);
    if (state) return state;

    const moved = await tx.application.updateMany({
      where: { id: input.applicationId, status: application.status, version: application.version },
      data: { status: applicationWorkflow.withdraw.to, countingVersionId: null, version: { increment: 1 } },
    });
    if (moved.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "application_withdrawn",
      subject: { type: "application", id: input.applicationId },
      before: { status: application.status, number: application.lastNumber },
      after: { status: "WITHDRAWN" },
    });
    await notify(tx, [actor.userId, ...(await signersOf(tx, application.organisationId))], {
      kind: "applications.withdrawn",
      params: { code: application.challengeCode, title: application.challengeTitle },
      href: `/startup/applications/${input.applicationId}`,
    });
    return ok();
  });
}
