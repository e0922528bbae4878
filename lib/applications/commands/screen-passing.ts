import "server-only";
import { withActor, type Tx } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { isManager } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { callPhase } from "@/lib/programmes/queries";
import { canScreen, managedBy } from "../policy";
import { linkStatesOf } from "../queries/links";
import { screeningChecksOf, screeningSelect } from "../queries/screening-facts";
import { refusalOfPart } from "../queries/taking-part";
import { challengeSelect, challengeView } from "../queries/views";
import { passesAll } from "../rules/screening";
import type { ScreenAllInput } from "../schema/input";
import { recordScreening } from "./record-screening";

/** How many became eligible, and how many need an eye because a rule is not met. */
export type BulkScreened = { eligible: number; exceptions: number };

/** A transaction stays short: what is left after this many is done by pressing again. */
const BATCH = 200;

/**
 * Lets every waiting application of a closed call through that meets all rules, awaits no supplement and looks linked to
 * no other; those that do not stay as they are, to be judged one by one. Refusals: common.not_found, common.forbidden, applications.takes_part, screening_cancelled,
 * not_closed_yet.
 */
export async function screenPassing(context: ActorContext, input: ScreenAllInput): Promise<Result<BulkScreened>> {
  const { actor, clock } = context;
  return withActor(actor, async (tx) => {
    const call = await callPhase(tx, clock, input.callId);
    if (!call || !isManager(actor, call.programmeId)) return notFound();
    if (!canScreen(actor, call)) return forbidden();
    const part = await refusalOfPart(tx, actor, input.callId);
    if (part) return part;
    if (call.status !== "ANNOUNCED") return refused({ code: "applications.screening_cancelled" });
    if (call.sealed) return refused({ code: "applications.not_closed_yet" });
    const waiting = await readWaiting(tx, context, input.callId);
    const links = await linkStatesOf(
      tx,
      waiting.map(({ id }) => id),
    );
    const outcome: BulkScreened = { eligible: 0, exceptions: 0 };
    for (const { challenge: row, ...application } of waiting) {
      const checks = screeningChecksOf(application, call);
      const linked = links.get(application.id) !== "none";
      if (!passesAll(checks) || application.supplements.length > 0 || linked) {
        outcome.exceptions++;
        continue;
      }
      const challenge = challengeView(row);
      const named = { ...application, challengeCode: challenge.code, challengeTitle: challenge.title };
      const done = await recordScreening(tx, context, { application: named, result: "ELIGIBLE", checks, reason: null });
      if (done) outcome.eligible++;
    }
    return ok(outcome);
  });
}

function readWaiting(tx: Tx, { actor }: ActorContext, callId: string) {
  return tx.application.findMany({
    where: { AND: [managedBy(actor), { callId, status: "SUBMITTED", evaluations: { none: {} } }] },
    select: { ...screeningSelect, challenge: { select: challengeSelect } },
    orderBy: { createdAt: "asc" },
    take: BATCH,
  });
}
