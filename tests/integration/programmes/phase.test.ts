import { beforeAll, expect, it } from "vitest";
import { clockAt } from "@/lib/platform/clock";
import { withActor } from "@/lib/platform/db";
import { callPhase } from "@/lib/programmes/queries";
import { day } from "@/tests/factories/call";
import { system } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";
import { callClosed, lockWaiters } from "@/tests/support/waiting";

let world: World;
beforeAll(async () => {
  world = await makeWorld({ opensIn: day, closesIn: 2 * day });
});

const phase = (offset: number, lock: boolean | "update" = true) =>
  withActor(system().actor, (tx) => callPhase(tx, clockAt(offset), world.call.id, { lock }));

it("follows the clock's offset through the three phases", async () => {
  expect((await phase(0))?.phase).toBe("BEFORE");
  expect((await phase(1.5 * day))?.phase).toBe("OPEN");
  expect((await phase(3 * day))?.phase).toBe("CLOSED");
  expect(await phase(0, false)).toMatchObject({
    code: world.call.code,
    ceiling: 60_000_000n,
    maxFileBytes: 52_428_800n,
  });
});

it("judges by all six digits of a second: a microsecond before the close is open", async () => {
  const [row] = await ownerSql<{ before: string; at: string }>(
    `SELECT CASE WHEN timestamptz '2026-11-20 15:59:59.999999+09' < timestamptz '2026-11-20 16:00+09' THEN 'OPEN' ELSE 'CLOSED' END AS before,
            CASE WHEN timestamptz '2026-11-20 16:00:00+09' < timestamptz '2026-11-20 16:00+09' THEN 'OPEN' ELSE 'CLOSED' END AS at`,
  );
  expect(row).toEqual({ before: "OPEN", at: "CLOSED" });
});

it("counts the wait for a lock against the deadline", async () => {
  await ownerSql(
    `UPDATE "Call" SET "closesAt" = clock_timestamp() + interval '2 days 500 milliseconds' WHERE "id" = $1`,
    [world.call.id],
  );
  const { waiting } = await withActor(system().actor, async (tx) => {
    await callPhase(tx, clockAt(0), world.call.id, { lock: "update" });
    const waiting = phase(2 * day);
    await lockWaiters(1);
    await callClosed(world.call.id, 2 * day);
    return { waiting: { waiting } };
  });
  expect((await waiting.waiting)?.phase).toBe("CLOSED");
});

it("knows no call of another id", async () => {
  const found = await withActor(system().actor, (tx) => callPhase(tx, clockAt(0), world.agency));
  expect(found).toBeUndefined();
});
