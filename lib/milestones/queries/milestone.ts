import "server-only";
import type { Tx } from "@/lib/platform/db";
import { visibleTo } from "@/lib/agreements/policy";
import type { Actor } from "@/lib/organisations/types";

/** A milestone as its commands judge it, or undefined where the actor may not know of it. `maxFileBytes` in bytes. */
export async function visibleMilestone(tx: Tx, actor: Actor, milestoneId: string) {
  const milestone = await tx.milestone.findFirst({
    where: { id: milestoneId, agreement: visibleTo(actor) },
    select: {
      id: true, agreementId: true, position: true, status: true, reportedById: true, reportedAt: true,
      agreement: {
        select: {
          number: true, status: true, startupId: true, demandOwnerId: true, programmeId: true,
          application: { select: { call: { select: { maxFileBytes: true } } } },
        },
      },
    }, // prettier-ignore
  });
  return milestone ?? undefined;
}

/**
 * Holds a milestone until the transaction ends: reporting it, and adding or taking away its evidence, come one after the
 * other, so that what counts as reported is what was there.
 * @param milestoneId a uuid
 */
export async function holdMilestone(tx: Tx, milestoneId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Milestone" WHERE "id" = ${milestoneId}::uuid FOR UPDATE`;
}

export type VisibleMilestone = NonNullable<Awaited<ReturnType<typeof visibleMilestone>>>;
