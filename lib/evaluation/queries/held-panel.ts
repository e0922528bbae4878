import "server-only";
import { refusalOfPart } from "@/lib/organisations/queries/taking-part";
import type { Actor } from "@/lib/organisations/types";
import type { Tx } from "@/lib/platform/db";
import { forbidden, type Refused } from "@/lib/platform/result";
import { callsOf } from "@/lib/programmes/policy";
import { canStaffPanel } from "../policy";

/** A panel as the officer's commands need it, or null where the actor may not know of it. */
export function findPanel(tx: Tx, actor: Actor, panelId: string) {
  return tx.panel.findFirst({
    where: { id: panelId, call: callsOf(actor) },
    select: {
      id: true,
      callId: true,
      status: true,
      version: true,
      dueAt: true,
      stage: { select: { minEvaluations: true } },
      call: { select: { id: true, code: true, programmeId: true, rounds: { select: { status: true } } } },
      members: {
        select: { id: true, userId: true, chair: true, profile: { select: { side: true, gender: true } } },
        orderBy: { id: "asc" },
      },
    },
  });
}

export type HeldPanel = NonNullable<Awaited<ReturnType<typeof findPanel>>>;

/** Why the actor may not work on a panel of this call: no officer of its programme, or taking part in it. */
export async function refusalToStaff(
  tx: Tx,
  actor: Actor,
  { id, programmeId }: { id: string; programmeId: string },
): Promise<Refused | undefined> {
  return canStaffPanel(actor, programmeId) ? refusalOfPart(tx, actor, id) : forbidden();
}

/** A proposal that has not been sent back: its ranking rests on the evaluations as they are. */
export const isDeliberated = (panel: Pick<HeldPanel, "call">): boolean =>
  panel.call.rounds.some((round) => round.status !== "RETURNED");

/**
 * Takes the panel's next version, with its new status. False where somebody else was first: of two racing commands one
 * gets `stale`.
 */
export async function takePanel(
  tx: Tx,
  panel: Pick<HeldPanel, "id" | "status">,
  version: number,
  status: HeldPanel["status"] = panel.status,
): Promise<boolean> {
  const taken = await tx.panel.updateMany({
    where: { id: panel.id, status: panel.status, version },
    data: { status, version: { increment: 1 } },
  });
  return taken.count === 1;
}
