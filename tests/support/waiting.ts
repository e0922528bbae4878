import { expect, vi } from "vitest";
import { ownerSql } from "./database";

/**
 * Waits until exactly so many connections to this test file's database wait for a lock that another holds: whoever was
 * started meanwhile has come as far as it can. Fails when they do not come that far.
 */
export async function lockWaiters(count: number): Promise<void> {
  const query = `SELECT count(DISTINCT l."pid")::int AS waiting FROM pg_locks l JOIN pg_stat_activity a USING ("pid")
                  WHERE NOT l."granted" AND a."datname" = current_database()`;
  await vi.waitFor(async () => expect(await ownerSql(query)).toEqual([{ waiting: count }]), {
    timeout: 10_000,
    interval: 5,
  });
}

/** Waits until the call has closed by the database's clock, which a command under test sees `offset` milliseconds ahead. */
export async function callClosed(callId: string, offset: number): Promise<void> {
  const query = `SELECT clock_timestamp() + $2 * interval '1 millisecond' >= "closesAt" AS closed FROM "Call" WHERE "id" = $1`;
  await vi.waitFor(async () => expect(await ownerSql(query, [callId, offset])).toEqual([{ closed: true }]), {
    timeout: 10_000,
    interval: 20,
  });
}
