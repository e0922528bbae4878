import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { withActor, type Prisma, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { pageOf } from "@/lib/platform/paging";
import type { Actor } from "@/lib/organisations/types";
import { canScreen, judgedBy, managedBy } from "../policy";
import { exceptionsOf, type ScreeningFacts } from "../rules/screening";
import type { PassingView } from "../types/screening";
import { linkStatesOf } from "./links";
import { screeningChecksOf, screeningSelect } from "./screening-facts";
import { callSelect, callView, challengeSelect, challengeView } from "./views";

/** Applications judged at once: a transaction stays short. */
const BATCH = 200;

const inTurn: Prisma.ApplicationOrderByWithRelationInput[] = [{ countedAt: "asc" }, { id: "asc" }];

/**
 * What letting all through that meet every rule would do, before anybody does it: who passes, and who stays behind and
 * why. For officers who may screen the call, once it is closed; else undefined.
 */
export function getPassing(actor: Actor, callId: string, page: number): Promise<PassingView | undefined> {
  return withActor(actor, async (tx) => {
    const row = await tx.call.findFirst({ where: { AND: [{ id: callId }, judgedBy(actor)] }, select: callSelect });
    if (!row || !canScreen(actor, row)) return undefined;
    const call = await callView(tx, systemClock, row);
    if (call.sealed || call.status !== "ANNOUNCED") return undefined;
    const waiting = await tx.application.count({ where: waitingIn(actor, callId) });
    const { paging, rows } = pageOf(page, waiting, BATCH);
    const judged = await judgeWaiting(tx, waitingIn(actor, callId), call, rows);
    const lines = judged.map(({ application, challenge, exceptions }) => ({
      id: application.id,
      organisation: stored(storedText, application.organisation.name),
      challengeCode: challenge.code,
      receiptNumber: application.countingVersion?.receiptNumber ?? "",
      exceptions,
    }));
    return {
      call: { id: call.id, code: call.code },
      passing: lines.filter((line) => line.exceptions.length === 0),
      exceptions: lines.filter((line) => line.exceptions.length > 0),
      waiting,
      ...paging,
    };
  });
}

/** Submitted, without a result, and not given to a panel. */
export function waitingIn(actor: Actor, callId: string): Prisma.ApplicationWhereInput {
  return { AND: [managedBy(actor), { callId, status: "SUBMITTED", evaluations: { none: {} } }] };
}

/** Which applications of a call the next batch takes; of those that were named, if any were. */
export async function nextWaiting(
  tx: Tx,
  actor: Actor,
  { callId, only }: { callId: string; only?: string[] },
): Promise<string[]> {
  const named = only ? { id: { in: only } } : {};
  const rows = await tx.application.findMany({
    where: { AND: [waitingIn(actor, callId), named] },
    select: { id: true },
    orderBy: inTurn,
    take: BATCH,
  });
  return rows.map(({ id }) => id);
}

/** Applications that wait for a result, each with its checks as of now and with what keeps it from passing unseen. */
export async function judgeWaiting(
  tx: Tx,
  where: Prisma.ApplicationWhereInput,
  call: ScreeningFacts["call"],
  rows: { skip: number; take: number } = { skip: 0, take: BATCH },
) {
  const waiting = await tx.application.findMany({
    where,
    select: { ...screeningSelect, challenge: { select: challengeSelect } },
    orderBy: inTurn,
    ...rows,
  });
  const links = await linkStatesOf(
    tx,
    waiting.map(({ id }) => id),
  );
  return waiting.map(({ challenge, ...application }) => {
    const checks = screeningChecksOf(application, call);
    const link = links.get(application.id) ?? "none";
    const exceptions = exceptionsOf(checks, { awaited: application.supplements.length > 0, link });
    return { application, challenge: challengeView(challenge), checks, exceptions };
  });
}
