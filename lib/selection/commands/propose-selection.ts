import "server-only";
import { refusalOfPart } from "@/lib/organisations/queries/taking-part";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { managersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { callsOf } from "@/lib/programmes/policy";
import { canPropose } from "../policy";
import { decideCall, findStage, progressOf } from "../queries/entries";
import { refusalOfCall } from "../queries/held-round";
import { decisionsDigest } from "../rules/proof";
import { refusalsToPropose } from "../rules/proposal";
import type { Decided } from "../rules/select";
import type { ProposeSelectionInput } from "../schema";
import { roundWorkflow } from "../workflow";

/**
 * The officer proposes the ranking, computed here from the submitted evaluations, with the minutes of the deliberation.
 * After the approver sent a proposal back, it is computed and proposed again. From now on the panel cannot change.
 *
 * Refusals: applications.takes_part, selection.call_cancelled; screening_open, panel_missing, nothing_to_rank, evaluations_open (all at once).
 */
export function proposeSelection(
  context: ActorContext,
  input: ProposeSelectionInput,
): Promise<Result<{ roundId: string; selected: number }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const call = await tx.call.findFirst({
      where: { AND: [{ id: input.callId }, callsOf(actor)] },
      select: { id: true, code: true, programmeId: true },
    });
    const stage = call ? await findStage(tx, call.id) : null;
    if (!call || !stage || actor.kind !== "user") return notFound();
    if (!canPropose(actor, call.programmeId)) return forbidden();
    const barred = (await refusalOfPart(tx, actor, call.id)) ?? (await refusalOfCall(tx, context.clock, call.id));
    if (barred) return barred;
    await holdPanels(tx, call.id);
    const round = await tx.selectionRound.findUnique({
      where: { callId: call.id },
      select: { id: true, status: true },
    });
    const wrong = round ? refusalOf(roundWorkflow, "selection", "propose", round.status) : undefined;
    if (wrong) return wrong;
    const refusals = refusalsToPropose(await progressOf(tx, context.clock, call.id));
    if (refusals.length > 0) return refused(...refusals);

    const decided = await decideCall(tx, call.id, stage);
    const now = await databaseNow(tx, context.clock);
    const proposed = { minutes: input.minutes, proposedById: actor.userId, proposedAt: now };
    const roundId = round
      ? await proposeAgain(tx, round.id, input.version, proposed)
      : (await tx.selectionRound.create({ data: { callId: call.id, ...proposed }, select: { id: true } })).id;
    if (!roundId) return stale();
    for (const decision of decided) await writeDecision(tx, roundId, decision, stage.criteria);
    // A member who is being added at this moment waits for us and then finds the panel changed.
    await tx.panel.updateMany({ where: { callId: call.id }, data: { version: { increment: 1 } } });
    const selected = decided.filter((decision) => decision.outcome === "SELECTED").length;
    await recordEvent(tx, context, {
      name: "selection_proposed",
      subject: { type: "selection_round", id: roundId },
      before: round ? { status: round.status } : undefined,
      after: { callId: call.id, decisions: decisionsDigest(decided) },
    });
    const approvers = (await managersOf(tx, call.programmeId, "APPROVER")).filter((id) => id !== actor.userId);
    const href = `/manage/calls/${call.id}/selection`;
    await notify(tx, approvers, { kind: "selection.proposed", params: { call: call.code }, href });
    return ok({ roundId, selected });
  });
}

/** A proposal and a change of the panel: one waits for the other. */
async function holdPanels(tx: Tx, callId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Panel" WHERE "callId" = ${callId}::uuid ORDER BY "id" FOR UPDATE`;
}

type Proposed = { minutes: string; proposedById: string; proposedAt: Date };

async function proposeAgain(
  tx: Tx,
  roundId: string,
  version: number | undefined,
  proposed: Proposed,
): Promise<string | undefined> {
  const written = await tx.selectionRound.updateMany({
    where: { id: roundId, status: "RETURNED", version: version ?? -1 },
    data: { ...proposed, status: roundWorkflow.propose.to, version: { increment: 1 } },
  });
  return written.count === 1 ? roundId : undefined;
}

async function writeDecision(
  tx: Tx,
  roundId: string,
  decision: Decided,
  criteria: readonly { id: string; maxPoints: number }[],
): Promise<void> {
  const { applicationId, outcome, rank, reserveRank, mean, reasons, award } = decision;
  const data = {
    outcome,
    rank,
    reserveRank,
    meanNumerator: mean?.numerator ?? null,
    meanDenominator: mean?.denominator ?? null,
    reasons,
    breakdown: criteria.flatMap(({ id, maxPoints }) => {
      const points = decision.criteria.get(id);
      if (!points) return [];
      const { numerator, denominator } = points;
      return [{ criterionId: id, numerator: String(numerator), denominator: String(denominator), maxPoints }];
    }),
    award,
  };
  await tx.decision.upsert({
    where: { roundId_applicationId: { roundId, applicationId } },
    create: { roundId, applicationId, ...data },
    update: data,
  });
}
