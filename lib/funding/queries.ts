import "server-only";
import type { Tx } from "@/lib/platform/db";
import { visibleTo } from "@/lib/agreements/policy";
import type { Actor } from "@/lib/organisations/types";

/** A tranche as its commands judge it, or undefined where the actor may not know of it. Won as bigint. */
export async function visibleTranche(tx: Tx, actor: Actor, trancheId: string) {
  const tranche = await tx.tranche.findFirst({
    where: { id: trancheId, agreement: visibleTo(actor) },
    select: {
      id: true, agreementId: true, position: true, kind: true, amount: true, status: true, requestedById: true,
      approvedAt: true,
      agreement: { select: { number: true, status: true, programmeId: true, startupId: true } },
    }, // prettier-ignore
  });
  return tranche ?? undefined;
}

/** The states that the conditions of an agreement's tranches rest on. */
export async function statesOf(tx: Tx, agreementId: string) {
  const order = { orderBy: { position: "asc" as const }, select: { position: true, kind: true, status: true } };
  const { tranches, milestones } = await tx.agreement.findUniqueOrThrow({
    where: { id: agreementId },
    select: { tranches: order, milestones: order },
  });
  return { tranches, milestones };
}
