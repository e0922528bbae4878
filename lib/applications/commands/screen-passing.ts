import "server-only";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { isManager } from "@/lib/organisations/policy";
import { refusalOfPart } from "@/lib/organisations/queries/taking-part";
import type { ActorContext } from "@/lib/organisations/types";
import { callPhase } from "@/lib/programmes/queries";
import { holdApplications } from "@/lib/programmes/queries/held-applications";
import { canScreen } from "../policy";
import { judgeWaiting, nextWaiting, waitingIn } from "../queries/passing";
import type { ScreenAllInput } from "../schema/input";
import { recordScreening } from "./record-screening";

/** How many became eligible, and how many need an eye because a rule is not met. */
export type BulkScreened = { eligible: number; exceptions: number };

/**
 * Lets every waiting application of a closed call through that meets all rules, awaits no supplement and looks linked to
 * no other, a batch at a time; those that do not stay as they are, to be judged one by one. What was named but has
 * changed since it was seen stays too.
 *
 * Refusals: common.not_found, common.forbidden, applications.takes_part, screening_cancelled, not_closed_yet.
 */
export async function screenPassing(context: ActorContext, input: ScreenAllInput): Promise<Result<BulkScreened>> {
  const { actor, clock } = context;
  return withActor(actor, async (tx) => {
    const ids = await nextWaiting(tx, actor, input);
    await holdApplications(tx, { ids });
    const call = await callPhase(tx, clock, input.callId);
    if (!call || !isManager(actor, call.programmeId)) return notFound();
    if (!canScreen(actor, call)) return forbidden();
    const part = await refusalOfPart(tx, actor, input.callId);
    if (part) return part;
    if (call.status !== "ANNOUNCED") return refused({ code: "applications.screening_cancelled" });
    if (call.sealed) return refused({ code: "applications.not_closed_yet" });
    const waiting = await judgeWaiting(tx, { AND: [waitingIn(actor, input.callId), { id: { in: ids } }] }, call);
    const outcome: BulkScreened = { eligible: 0, exceptions: 0 };
    for (const { application, challenge, checks, exceptions } of waiting) {
      if (exceptions.length > 0) {
        outcome.exceptions++;
        continue;
      }
      const seen = { ...application, challengeCode: challenge.code, challengeTitle: challenge.title };
      const done = await recordScreening(tx, context, { application: seen, result: "ELIGIBLE", checks, reason: null });
      if (done) outcome.eligible++;
    }
    return ok(outcome);
  });
}
