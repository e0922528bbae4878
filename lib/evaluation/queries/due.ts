import "server-only";
import type { Clock } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/** The user ids of a panel's members who have something left to declare, score or submit. */
export async function unfinishedEvaluators(tx: Tx, panelId: string): Promise<string[]> {
  const members = await tx.panelMember.findMany({
    where: { panelId, evaluations: { some: { status: { in: ["ASSIGNED", "OPEN"] } } } },
    select: { userId: true },
  });
  return members.map((member) => member.userId);
}

/** Whether the panel's deadline has passed, by the database's clock; the row is held, so that nobody moves it meanwhile. */
export async function isPastDue(tx: Tx, clock: Clock, panelId: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM "Panel" WHERE "id" = ${panelId}::uuid FOR SHARE`;
  const [panel] = await tx.$queryRaw<{ late: boolean }[]>`
    SELECT "dueAt" IS NOT NULL AND "dueAt" <= clock_timestamp() + ${clock.offset} * interval '1 millisecond' AS late
      FROM "Panel" WHERE "id" = ${panelId}::uuid`;
  return panel?.late ?? false;
}
