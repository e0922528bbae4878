import { beforeEach, describe, expect, test } from "vitest";
import { getPassing } from "@/lib/applications/queries/passing";
import { contextOf } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

let world: World;

beforeEach(async () => {
  world = await makeWorld();
});

describe("before all that pass are let through", () => {
  const passing = async (user: string, page = 1) => getPassing((await contextOf(user)).actor, world.call.id, page);

  test("an officer sees who passes and who stays behind and why; nobody else does, nor anybody before the close", async () => {
    const { officer, approver, otherOfficer, demandOwner, startupOwner, evaluator } = world.people;
    expect(await passing(officer)).toBeUndefined();
    await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() WHERE "id" = $1`, [world.call.id]);
    await ownerSql(`UPDATE "Organisation" SET "establishedOn" = '2001-01-01' WHERE "id" = $1`, [world.otherStartup]);
    const view = await passing(officer);
    expect(view?.passing.map((line) => line.id)).toEqual([world.application.id]);
    expect(view?.exceptions.map((line) => [line.id, line.exceptions.includes("company_age")])).toEqual([
      [world.otherApplication.id, true],
    ]);
    expect([view?.waiting, view?.pages]).toEqual([2, 1]);
    for (const user of [approver, otherOfficer, demandOwner, startupOwner, evaluator]) {
      expect(await passing(user)).toBeUndefined();
    }
  });
});
