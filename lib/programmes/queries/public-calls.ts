import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor } from "@/lib/platform/db";
import { publicCalls } from "../policy";
import type { AmendmentView, CallDetail, CallSummary } from "../types";
import { releasedAmendments } from "./amendments";
import { detailOf, detailSelect, summaryOf, summarySelect } from "./call-rows";

const MOST = 50;
const reader = { kind: "anonymous" } as const;

/** The public calls, latest first, at most fifty, and the database's time by which they are open or closed. */
export function listPublicCalls(): Promise<{ now: Date; calls: CallSummary[] }> {
  return withActor(reader, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    const rows = await tx.call.findMany({
      where: publicCalls,
      orderBy: [{ closesAt: "desc" }, { code: "asc" }],
      take: MOST,
      select: summarySelect,
    });
    return { now, calls: rows.map((row) => summaryOf(row, now)) };
  });
}

export type PublicCall = { now: Date; call: CallDetail; amendments: AmendmentView[] };

/** A public call by its code, with what was amended; undefined where there is none or it was never announced. */
export function getPublicCall(code: string): Promise<PublicCall | undefined> {
  return withActor(reader, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    const row = await tx.call.findFirst({ where: { ...publicCalls, code }, select: detailSelect });
    return row ? { now, call: detailOf(row, now), amendments: await releasedAmendments(tx, row.id) } : undefined;
  });
}
