import "server-only";
import type { Tx } from "@/lib/platform/db";
import { spreadOf } from "../rules/spread";
import type { Spread } from "../types";

/** Each evaluator's totals, in the order of appointment and without names: the chart asks who is strict, not who it is. */
export async function readSpreads(tx: Tx, callId: string): Promise<Spread[]> {
  const members = await tx.panelMember.findMany({
    where: { panel: { callId } },
    select: {
      chair: true,
      profile: { select: { side: true } },
      evaluations: { where: { status: "SUBMITTED" }, select: { scores: { select: { points: true } } } },
    },
    orderBy: { id: "asc" },
    take: 50,
  });
  return members.flatMap((member, index) => {
    const totals = member.evaluations.map(({ scores }) => scores.reduce((sum, score) => sum + (score.points ?? 0), 0));
    return spreadOf({ number: index + 1, side: member.profile.side, chair: member.chair, totals }) ?? [];
  });
}
