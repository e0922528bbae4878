import { beforeEach, describe, expect, it } from "vitest";
import { endCapability } from "@/lib/organisations/commands/end-capability";
import { grantCapability } from "@/lib/organisations/commands/grant-capability";
import { actorOf } from "@/lib/organisations/queries";
import { getAccount, searchAccounts, searchOrganisations } from "@/lib/organisations/queries/accounts";
import { getSystemHealth } from "@/lib/organisations/queries/health";
import { getMe } from "@/lib/organisations/queries/me";
import { listVerifications } from "@/lib/organisations/queries/verification";
import type { Result } from "@/lib/platform/result";
import { ownerSql } from "../../support/database";
import { makeProgramme } from "../../factories/call";
import { eventsOf, noticesOf } from "../../factories/organisations";
import { contextOf, makeCapable, makeMember, makeOrganisation, makeUser, system, write } from "../../factories/people";

const codes = (result: Result<unknown>) => (result.ok ? "ok" : result.refusals.map((refusal) => refusal.code));

const capabilityOf = async (userId: string) =>
  (await write((tx) => tx.capability.findFirstOrThrow({ where: { userId, endedAt: null } }))).id;

let administrator: string;
let programmeId: string;
beforeEach(async () => {
  // Each test stands alone with one administrator.
  await ownerSql(`UPDATE "Capability" SET "endedAt" = clock_timestamp() WHERE "kind" = 'ADMINISTRATOR'`);
  administrator = await makeCapable("ADMINISTRATOR");
  programmeId ??= await makeProgramme(await makeOrganisation("AGENCY"));
});

describe("granting a capability", () => {
  it("takes effect at once, is recorded and told", async () => {
    const userId = await makeUser();
    const result = await grantCapability(await contextOf(administrator), { userId, kind: "OFFICER", programmeId });
    expect(codes(result)).toBe("ok");
    expect((await actorOf(userId)).capabilities).toEqual([{ kind: "OFFICER", programmeId }]);
    expect(await eventsOf(userId)).toEqual(["capability_granted"]);
    expect(await noticesOf(userId)).toEqual(["organisations.capability_granted"]);
  });

  it("writes an evaluator's profile, and keeps the gender out of the trail", async () => {
    const userId = await makeUser();
    const input = { userId, kind: "EVALUATOR", affiliation: "투자사", side: "MARKET", gender: "FEMALE" } as const;
    expect(codes(await grantCapability(await contextOf(administrator), input))).toBe("ok");
    const profile = await ownerSql(
      `SELECT "affiliation", "side", "gender" FROM "EvaluatorProfile" WHERE "userId" = $1`,
      [userId],
    );
    expect(profile).toEqual([{ affiliation: "투자사", side: "MARKET", gender: "FEMALE" }]);
    const details = await ownerSql(
      `SELECT d."after"::text FROM "AuditEvent" e JOIN "AuditDetail" d ON d."eventId" = e."id" WHERE e."subjectId" = $1`,
      [userId],
    );
    expect(JSON.stringify(details)).not.toContain("FEMALE");
  });

  it("is never to oneself, never twice, and keeps duties apart", async () => {
    const context = await contextOf(administrator);
    expect(codes(await grantCapability(context, { userId: administrator, kind: "AUDITOR" }))).toEqual([
      "organisations.duties_apart",
      "organisations.not_to_oneself",
    ]);
    const officer = await makeCapable("OFFICER", programmeId);
    expect(codes(await grantCapability(context, { userId: officer, kind: "OFFICER", programmeId }))).toEqual([
      "organisations.capability_held",
    ]);
    expect(codes(await grantCapability(context, { userId: officer, kind: "ADMINISTRATOR" }))).toEqual([
      "organisations.duties_apart",
    ]);
    expect(codes(await grantCapability(context, { userId: officer, kind: "APPROVER", programmeId }))).toBe("ok");
  });

  it("writes one row when pressed twice at once", async () => {
    const userId = await makeUser();
    const context = await contextOf(administrator);
    const input = { userId, kind: "AUDITOR" } as const;
    const results = await Promise.all([grantCapability(context, input), grantCapability(context, input)]);
    expect(results.map(codes).toSorted()).toEqual([["organisations.capability_held"], "ok"].toSorted());
  });

  it("refuses unknown programmes and closed accounts", async () => {
    const context = await contextOf(administrator);
    const userId = await makeUser();
    const nowhere = "0190a1b2-0000-7000-8000-000000000000";
    expect(codes(await grantCapability(context, { userId, kind: "OFFICER", programmeId: nowhere }))).toEqual([
      "common.invalid",
    ]);
    await ownerSql(`UPDATE "User" SET "status" = 'CLOSED' WHERE "id" = $1`, [userId]);
    expect(codes(await grantCapability(context, { userId, kind: "AUDITOR" }))).toEqual(["common.not_found"]);
  });

  it("shortens the idle time of the person's living sessions to that of staff", async () => {
    const userId = await makeUser();
    const endsAt = new Date(Date.now() + 60_000);
    await write((tx) => tx.session.create({ data: { userId, idleMinutes: 120, endsAt, device: "시험" } }));
    await grantCapability(system(), { userId, kind: "AUDITOR" });
    expect(await ownerSql(`SELECT "idleMinutes" FROM "Session" WHERE "userId" = $1`, [userId])).toEqual([
      { idleMinutes: 30 },
    ]);
  });
});

describe("ending a capability", () => {
  it("takes effect at once, and leaves the last administrator", async () => {
    const officer = await makeCapable("OFFICER", programmeId);
    const context = await contextOf(administrator);
    expect(codes(await endCapability(context, { capabilityId: await capabilityOf(officer) }))).toBe("ok");
    expect((await actorOf(officer)).capabilities).toEqual([]);
    expect(await eventsOf(officer)).toEqual(["capability_ended"]);
    expect(codes(await endCapability(context, { capabilityId: await capabilityOf(administrator) }))).toEqual([
      "organisations.last_administrator",
    ]);
  });

  it("leaves one when two administrators end each other at once", async () => {
    const other = await makeCapable("ADMINISTRATOR");
    const [one, two] = [await contextOf(administrator), await contextOf(other)];
    const [ofOne, ofTwo] = [await capabilityOf(administrator), await capabilityOf(other)];
    const results = await Promise.all([
      endCapability(one, { capabilityId: ofTwo }),
      endCapability(two, { capabilityId: ofOne }),
    ]);
    expect(results.map(codes).toSorted()).toEqual([["common.forbidden"], "ok"].toSorted());
    const living = await ownerSql(`SELECT 1 FROM "Capability" WHERE "kind" = 'ADMINISTRATOR' AND "endedAt" IS NULL`);
    expect(living).toHaveLength(1);
  });
});

describe("what administrators and managers find", () => {
  it("finds accounts by a part of the address or name, signs of patterns taken as themselves", async () => {
    const actor = await actorOf(administrator);
    const userId = await makeUser("남궁솔");
    const byName = await searchAccounts(actor, "궁솔", 1);
    expect(byName?.lines.map((line) => line.id)).toEqual([userId]);
    expect((await searchAccounts(actor, "%", 1))?.lines).toEqual([]);
    expect((await searchAccounts(actor, "USER-", 1))?.total).toBeGreaterThan(0);
    expect(await searchAccounts(await actorOf(userId), "", 1)).toBeUndefined();
    expect(await getAccount(actor, userId)).toMatchObject({ name: "남궁솔", self: false });
    expect(await getAccount(actor, administrator)).toMatchObject({ self: true });
  });

  it("finds organisations by name and by number", async () => {
    const actor = await actorOf(administrator);
    const id = await makeOrganisation("STARTUP", { name: "해담로보틱스" });
    const found = await searchOrganisations(actor, "담로보", 1);
    expect(found?.lines.map((line) => line.id)).toEqual([id]);
    const number = found?.lines[0]?.registrationNumber ?? "";
    expect((await searchOrganisations(actor, number, 1))?.lines.map((line) => line.id)).toEqual([id]);
    expect(await searchOrganisations(await actorOf(await makeUser()), "", 1)).toBeUndefined();
  });

  it("shows verifications to managers only", async () => {
    const id = await makeOrganisation("STARTUP", { verified: false });
    const approver = await actorOf(await makeCapable("APPROVER", programmeId));
    const list = await listVerifications(approver, "UNVERIFIED", 1);
    expect(list?.lines.map((line) => line.id)).toContain(id);
    expect(await listVerifications(await actorOf(administrator), "UNVERIFIED", 1)).toBeUndefined();
  });

  it("shows the system's figures to administrators only", async () => {
    const health = await getSystemHealth(await actorOf(administrator));
    expect(health).toMatchObject({
      databaseVersion: expect.stringMatching(/^\d+/),
      audit: { unsealed: expect.any(Number) },
      // Tests set no mail server.
      mails: { leaving: false, failed: 0 },
    });
    expect(await getSystemHealth(await actorOf(await makeUser()))).toBeUndefined();
  });

  it("tells the frame of a page who reads, and nothing of a visitor", async () => {
    const startup = await makeOrganisation("STARTUP");
    const member = await makeMember(startup, "VIEWER");
    const me = await getMe(await actorOf(member));
    expect(me).toMatchObject({ signedIn: true, id: member, unread: 0 });
    expect(me.signedIn && me.areas.map((area) => area.label)).toEqual(["startup", "organisations"]);
    expect(await getMe(system().actor)).toEqual({ signedIn: false });
  });
});
