import { describe, expect, it } from "vitest";
import { databaseNow, withActor } from "@/lib/platform/db";
import { clockAt } from "@/lib/platform/clock";
import { actorOf } from "@/lib/organisations/queries";
import { appSql, ownerSql } from "../../support/database";
import { makeWorld } from "../../factories/world";

describe("the database under the application", () => {
  it("tells who acts in each transaction", async () => {
    const seen = await withActor(
      { kind: "system", name: "probe" },
      (tx) => tx.$queryRaw<{ actor: string }[]>`SELECT current_setting('app.actor') AS actor`,
    );
    expect(seen).toEqual([{ actor: "system:probe" }]);
  });

  it("keeps the application's role from changing what must stand", async () => {
    const world = await makeWorld();
    await expect(appSql(`UPDATE "SubmittedVersion" SET "digest" = $1`, ["0".repeat(64)])).rejects.toThrow(
      /permission denied/,
    );
    await expect(appSql(`DELETE FROM "SubmittedContent"`)).rejects.toThrow(/permission denied/);
    await expect(appSql(`DELETE FROM "AuditEvent"`)).rejects.toThrow(/permission denied/);
    await expect(appSql(`UPDATE "AuditEvent" SET "name" = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(
      appSql(`UPDATE "Criterion" SET "maxPoints" = 50 WHERE "stageId" = $1`, [world.call.stageId]),
    ).rejects.toThrow(/fixed/);
    await expect(
      ownerSql(`UPDATE "Application" SET "countingVersionId" = $1 WHERE "id" = $2`, [
        world.otherApplication.versionId,
        world.application.id,
      ]),
    ).rejects.toThrow(/another application/);
  });

  it("builds an actor with everything the person holds", async () => {
    const world = await makeWorld();
    const actor = await actorOf(world.people.startupOwner);
    expect(actor.memberships).toEqual([
      { organisationId: world.startup, kind: "STARTUP", verification: "VERIFIED", role: "OWNER", maySign: false },
    ]);
    expect((await actorOf(world.people.officer)).capabilities).toEqual([
      { kind: "OFFICER", programmeId: world.programmeId },
    ]);
  });

  it("moves the database's time by the clock's offset", async () => {
    const [here, ahead] = await withActor({ kind: "system", name: "probe" }, async (tx) => [
      await databaseNow(tx, clockAt(0)),
      await databaseNow(tx, clockAt(86_400_000)),
    ]);
    expect(ahead.getTime() - here.getTime()).toBeGreaterThanOrEqual(86_400_000);
    expect(ahead.getTime() - here.getTime()).toBeLessThan(86_410_000);
  });
});
