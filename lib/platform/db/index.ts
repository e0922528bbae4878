import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { actorName, type Principal } from "../context";
import type { Clock } from "../clock";
import { env } from "../env";
import { Prisma, PrismaClient } from "./generated/client";

export { Prisma };
export type Tx = Prisma.TransactionClient;

/** A deadline crush queues in front of the pool rather than failing: waiting is bounded by the request itself. */
const patience = { maxWait: 15_000, timeout: 20_000 };

/**
 * One transaction as this actor. The database learns who acts (`app.actor`), so that row-level security can rest on it.
 * There is no other way to the database. Exceptions roll back; a refusal is a value and commits what was written, so
 * refuse before the first write.
 */
export function withActor<T>(actor: Principal, work: (tx: Tx) => Promise<T>): Promise<T> {
  return client().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.actor', ${actorName(actor)}, true)`;
    return work(tx);
  }, patience);
}

/** The database's time plus the clock's offset: what deadlines are judged by and records are stamped with. */
export async function databaseNow(tx: Tx, clock: Clock): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`
    SELECT clock_timestamp() + ${clock.offset} * interval '1 millisecond' AS now`;
  if (!row) throw new Error("the database gave no time");
  return row.now;
}

/** Whether an error is the violation of this unique constraint or index (two racing inserts: the loser gets it). */
export function violatesUnique(error: unknown, ...columns: string[]): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") return false;
  const facts = JSON.stringify(error.meta ?? {});
  return columns.every((column) => facts.includes(column));
}

/** For the counters of the rate limiter only, which must outlive a rolled-back transaction. */
export const limiterStore = (): PrismaClient => client();

const shared = globalThis as typeof globalThis & { portalClient?: PrismaClient };

/** One pool per process; kept on globalThis because development reloads modules. */
function client(): PrismaClient {
  shared.portalClient ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 20 }),
  });
  return shared.portalClient;
}

/** For scripts and tests that must end. */
export async function closeDatabase(): Promise<void> {
  await shared.portalClient?.$disconnect();
  shared.portalClient = undefined;
}
