import "server-only";
import { Prisma, type Tx } from "@/lib/platform/db";

/** All applications of a call, or those of one startup in it. */
type OfCall = { callId: string; organisationId?: string };

/**
 * Holds applications for a change until the transaction ends. Whoever needs both takes applications first, by id, and then
 * their call, as a submission does: in one order nobody waits for another for ever. Rows that only name an application (a
 * comment, a decision) may be written meanwhile. Returns how many there are.
 */
export function holdApplications(tx: Tx, which: OfCall | { ids: string[] }): Promise<number> {
  const condition = "ids" in which ? Prisma.sql`"id" = ANY(${which.ids}::uuid[])` : ofCall(which);
  return tx.$executeRaw`SELECT 1 FROM "Application" WHERE ${condition} ORDER BY "id" FOR NO KEY UPDATE`;
}

/**
 * Whether drafts were begun after `held` of a call's applications were held and before the call was. Theirs may be held by
 * somebody who waits for the call, so that they can't be changed now.
 */
export async function begunSince(tx: Tx, held: number, which: OfCall): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ begun: boolean }[]>`
    SELECT count(*) <> ${held} AS begun FROM "Application" WHERE ${ofCall(which)}`;
  return row?.begun ?? false;
}

function ofCall({ callId, organisationId }: OfCall): Prisma.Sql {
  const own = organisationId ? Prisma.sql`AND "organisationId" = ${organisationId}::uuid` : Prisma.empty;
  return Prisma.sql`"callId" = ${callId}::uuid ${own}`;
}
