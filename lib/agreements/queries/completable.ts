import "server-only";
import type { Actor } from "@/lib/organisations/types";
import type { Tx } from "@/lib/platform/db";
import type { Refusal } from "@/lib/platform/result";
import { visibleTo } from "../policy";

/** An agreement with what is still missing of it, or null where the actor may not know of it. */
export function completable(tx: Tx, actor: Actor, id: string) {
  return tx.agreement.findFirst({
    where: { id, AND: visibleTo(actor) },
    select: {
      id: true,
      number: true,
      status: true,
      startupId: true,
      demandOwnerId: true,
      programmeId: true,
      completionRequestedById: true,
      milestones: { where: { status: { not: "ACCEPTED" } }, select: { position: true } },
      tranches: { where: { status: { not: "PAID" } }, select: { position: true } },
    },
  });
}

/** What is accepted or paid stays so (the database holds it), so nothing can come undone after this. */
export function refusalsToComplete(missing: {
  milestones: readonly unknown[];
  tranches: readonly unknown[];
}): Refusal[] {
  const { milestones, tranches } = missing;
  return [
    ...(milestones.length > 0 ? [{ code: "agreements.not_all_accepted", params: { count: milestones.length } }] : []),
    ...(tranches.length > 0 ? [{ code: "agreements.not_all_paid", params: { count: tranches.length } }] : []),
  ];
}
