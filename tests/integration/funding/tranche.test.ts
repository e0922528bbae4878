import { beforeEach, describe, expect, it } from "vitest";
import { approveTranche } from "@/lib/funding/commands/approve-tranche";
import { payTranche } from "@/lib/funding/commands/pay-tranche";
import { requestTranche } from "@/lib/funding/commands/request-tranche";
import { returnTranche } from "@/lib/funding/commands/return-tranche";
import { addDays, koreanDay } from "@/lib/platform/i18n/days";
import { contextOf, grant, join, makeCapable } from "../../factories/people";
import { codesOf, makeOffer, makeProject, value } from "../../factories/projects";
import { makeWorld, type World } from "../../factories/world";
import { appSql, ownerSql } from "../../support/database";

let world: World;
let project: Awaited<ReturnType<typeof makeProject>>;
let trancheId: string;

beforeEach(async () => {
  world = await makeWorld();
  project = await makeProject(world);
  trancheId = project.trancheIds[0] ?? "";
});

const officer = () => contextOf(world.people.officer);
const approver = () => contextOf(world.people.approver);
const today = koreanDay(new Date());

async function trancheRow() {
  const [row] = await ownerSql<{ status: string; version: number; approvedById: string | null; returnNote: string | null }>(
    `SELECT "status", "version", "approvedById", "returnNote" FROM "Tranche" WHERE "id" = $1`,
    [trancheId],
  ); // prettier-ignore
  return row;
}
const events = async (name: string) =>
  (await ownerSql(`SELECT 1 FROM "AuditEvent" WHERE "name" = $1 AND "subjectId" = $2`, [name, trancheId])).length;
const notices = async (userId: string, kind: string) =>
  (await ownerSql(`SELECT 1 FROM "Notice" WHERE "userId" = $1 AND "kind" = $2`, [userId, kind])).length;

describe("a tranche", () => {
  it("is requested by one, approved by another, and noted as paid, each with its event and notice", async () => {
    value(await requestTranche(await officer(), { trancheId, version: 0 }));
    expect(await notices(world.people.approver, "funding.requested")).toBe(1);
    value(await approveTranche(await approver(), { trancheId, version: 1 }));
    expect(await notices(world.people.officer, "funding.approved")).toBe(1);
    value(await payTranche(await officer(), { trancheId, version: 2, paidOn: today }));
    expect(await notices(world.people.startupOwner, "funding.paid")).toBe(1);
    expect(await trancheRow()).toMatchObject({ status: "PAID", version: 3 });
    expect(await Promise.all(["tranche_requested", "tranche_approved", "tranche_paid"].map(events))).toEqual([1, 1, 1]);
    await expect(appSql(`UPDATE "Tranche" SET "amount" = 1 WHERE "id" = $1`, [trancheId])).rejects.toThrow(
      /stands still/,
    );
  });

  it("leaves exactly one of two simultaneous approvals", async () => {
    value(await requestTranche(await officer(), { trancheId, version: 0 }));
    const second = await contextOf(await makeCapable("APPROVER", world.programmeId));
    const results = await Promise.all(
      [await approver(), second].map((context) => approveTranche(context, { trancheId, version: 1 })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = results.flatMap(codesOf);
    expect(["common.stale", "funding.not_in_state"]).toContain(lost[0]);
    expect(lost).toHaveLength(1);
    expect(await trancheRow()).toMatchObject({ status: "APPROVED", version: 2 });
    expect(await events("tranche_approved")).toBe(1);
    expect(await notices(world.people.officer, "funding.approved")).toBe(1);
  });

  it("leaves one of an approval and a return at the same time", async () => {
    value(await requestTranche(await officer(), { trancheId, version: 0 }));
    const note = "보증보험 증권이 아직 없습니다. 제출한 뒤 요청해 주십시오.";
    const results = await Promise.all([
      approveTranche(await approver(), { trancheId, version: 1 }),
      returnTranche(await approver(), { trancheId, version: 1, note }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await events("tranche_approved")) + (await events("tranche_returned"))).toBe(1);
  });

  it("is never approved by the one who requested it, who holds both capabilities", async () => {
    await grant(world.people.officer, "APPROVER", world.programmeId);
    value(await requestTranche(await officer(), { trancheId, version: 0 }));
    expect(codesOf(await approveTranche(await officer(), { trancheId, version: 1 }))).toEqual(["common.forbidden"]);
    expect(await events("tranche_approve_refused")).toBe(1);
    await expect(
      appSql(
        `UPDATE "Tranche" SET "status" = 'APPROVED', "approvedById" = "requestedById", "approvedAt" = now() WHERE "id" = $1`,
        [trancheId],
      ),
    ).rejects.toThrow(/Tranche_by_two/);
  });

  it("is not approved by somebody of the startup that gets it", async () => {
    value(await requestTranche(await officer(), { trancheId, version: 0 }));
    await join(world.people.approver, world.startup, "VIEWER");
    expect(codesOf(await approveTranche(await approver(), { trancheId, version: 1 }))).toEqual(["common.forbidden"]);
    expect(await trancheRow()).toMatchObject({ status: "REQUESTED" });
  });

  it("goes back to planned with the reason and can be requested again", async () => {
    value(await requestTranche(await officer(), { trancheId, version: 0 }));
    const note = "보증보험 증권이 아직 없습니다. 제출한 뒤 요청해 주십시오.";
    value(await returnTranche(await approver(), { trancheId, version: 1, note }));
    expect(await trancheRow()).toMatchObject({ status: "PLANNED", returnNote: note });
    expect(await notices(world.people.officer, "funding.returned")).toBe(1);
    value(await requestTranche(await officer(), { trancheId, version: 2 }));
  });

  it("waits for its conditions: every one that is missing is named", async () => {
    const balance = project.trancheIds[1] ?? "";
    const result = await requestTranche(await officer(), { trancheId: balance, version: 0 });
    expect(codesOf(result)).toEqual([
      "funding.earlier_paid",
      "funding.milestone_accepted",
      "funding.milestone_accepted",
      "funding.milestone_accepted",
    ]);
  });

  it("is not requested before the agreement is active", async () => {
    const other = await makeWorld();
    const offer = await makeOffer(other);
    const [row] = await ownerSql<{ id: string }>(
      `SELECT "id" FROM "Tranche" WHERE "agreementId" = $1 ORDER BY "position" LIMIT 1`,
      [offer.id],
    );
    const context = await contextOf(other.people.officer);
    const result = await requestTranche(context, { trancheId: row?.id ?? "", version: 0 });
    expect(codesOf(result)).toEqual(["funding.agreement_active"]);
  });

  it("is paid neither tomorrow nor before its approval", async () => {
    value(await requestTranche(await officer(), { trancheId, version: 0 }));
    value(await approveTranche(await approver(), { trancheId, version: 1 }));
    const pay = async (paidOn: string) => codesOf(await payTranche(await officer(), { trancheId, version: 2, paidOn }));
    expect(await pay(addDays(today, 1))).toEqual(["funding.paid_in_future"]);
    expect(await pay(addDays(today, -1))).toEqual(["funding.paid_before_approval"]);
    expect(await pay(today)).toEqual([]);
  });
});
