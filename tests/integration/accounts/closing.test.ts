import { describe, expect, it } from "vitest";
import { changeEmail } from "@/lib/accounts/commands/change-email";
import { closeAccount } from "@/lib/accounts/commands/close-account";
import { confirmEmail } from "@/lib/accounts/commands/confirm-email";
import { updateProfile } from "@/lib/accounts/commands/update-profile";
import { sealEvents } from "@/lib/audit/commands/seal-events";
import { verifyChain } from "@/lib/audit/queries/verify-chain";
import { assignMember } from "@/lib/evaluation/commands/assign-member";
import { formPanel } from "@/lib/evaluation/commands/form-panel";
import { approveMembership } from "@/lib/organisations/commands/approve-membership";
import { grantCapability } from "@/lib/organisations/commands/grant-capability";
import { inviteMember } from "@/lib/organisations/commands/invite-member";
import type { Tx } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { goodPassword, makeAccount, newEmail, openSession, tokenMailedTo } from "../../factories/accounts";
import { makeScreenedWorld, valueOf } from "../../factories/evaluation";
import { makeJoinRequest } from "../../factories/organisations";
import {
  contextOf,
  grant,
  join,
  makeCapable,
  makeMember,
  makeOrganisation,
  visitor,
  write,
} from "../../factories/people";
import { appSql, ownerSql } from "../../support/database";
import { lockWaiters } from "../../support/waiting";

const nowhere = () => ({ ...visitor(), origin: { ...visitor().origin, address: null } });
const close = async (id: string) => closeAccount(await contextOf(id), { password: goodPassword, understood: "on" });

describe("closing an account", () => {
  it("takes name and address out of the trail, the mails and the invitations; the chain still holds", async () => {
    const { id, email } = await makeAccount({ name: "봄누리" });
    const stranger = await makeAccount({ name: "고운솔" });
    const wanted = newEmail();
    await updateProfile(await contextOf(id), { name: "봄그루", locale: "ko", version: 0 });
    await updateProfile(await contextOf(stranger.id), { name: "고운별", locale: "ko", version: 0 });
    await changeEmail(await contextOf(id), { email: wanted, password: goodPassword });
    await confirmEmail(nowhere(), { token: await tokenMailedTo(wanted) });
    const administrator = await contextOf(await makeCapable("ADMINISTRATOR"));
    const profile = { affiliation: "봄투자", side: "MARKET", gender: undefined } as const;
    await grantCapability(administrator, { userId: id, kind: "EVALUATOR", ...profile });
    const [organisation, inviting] = [await makeOrganisation("STARTUP"), await makeAccount()];
    await join(inviting.id, organisation, "OWNER");
    const invitation = { organisationId: organisation, email: wanted, role: "VIEWER" } as const;
    expect((await inviteMember(await contextOf(inviting.id), invitation)).ok).toBe(true);
    await sealEvents();
    const before = await verifyChain();

    expect((await close(id)).ok).toBe(true);
    const trail = await ownerSql<{ name: string; before: unknown; after: unknown; hasDigest: boolean }>(
      `SELECT e."name", d."before", d."after", e."afterDigest" IS NOT NULL AS "hasDigest"
         FROM "AuditEvent" e JOIN "AuditDetail" d ON d."eventId" = e."id"
        WHERE e."subjectId" = $1 AND e."name" = ANY($2) ORDER BY e."at"`,
      [id, ["profile_updated", "email_changed", "capability_granted"]],
    );
    expect(trail.map((row) => row.name)).toEqual(["profile_updated", "email_changed", "capability_granted"]);
    for (const row of trail) expect(row).toMatchObject({ before: null, after: null, hasDigest: true });
    const everything = await ownerSql<{ text: string }>(
      `SELECT coalesce("before"::text, '') || coalesce("after"::text, '') AS text FROM "AuditDetail"
       UNION ALL SELECT "email"::text FROM "Invitation" UNION ALL SELECT "to"::text || "kind" FROM "Mail"`,
    );
    const left = everything.map((row) => row.text).filter((text) => text.includes(email) || text.includes(wanted));
    // The old address got mails of its own, which go when their time is over; the new one only the farewell.
    expect(left.filter((text) => text.includes(wanted))).toEqual([`${wanted}accounts.account_closed`]);
    expect(left.every((text) => text.startsWith(email) || text.startsWith(wanted))).toBe(true);
    expect(JSON.stringify(everything)).not.toMatch(/봄누리|봄그루|봄투자/);
    expect(JSON.stringify(everything)).toContain("고운별");
    await sealEvents();
    expect(await verifyChain()).toMatchObject({ fault: undefined });
    expect((await verifyChain()).links).toBeGreaterThan(before.links);
  });

  it("is the only way to erase in the trail: a living person's values stay, and the application's role has no other", async () => {
    const { id } = await makeAccount();
    await updateProfile(await contextOf(id), { name: "봄그루", locale: "ko", version: 0 });
    expect(await appSql(`SELECT erase_person_details($1) AS erased`, [id])).toEqual([{ erased: 0 }]);
    await expect(appSql(`UPDATE "AuditDetail" SET "after" = NULL`)).rejects.toThrow("permission denied");
    await expect(appSql(`DELETE FROM "AuditDetail"`)).rejects.toThrow("permission denied");
  });
});

describe("an account that closes at the same moment as", () => {
  const holdSessions = (tx: Tx, id: string) =>
    tx.$queryRaw`SELECT 1 FROM "Session" WHERE "userId" = ${id}::uuid FOR UPDATE`;
  const holdProfile = (tx: Tx, id: string) =>
    tx.$queryRaw`SELECT 1 FROM "EvaluatorProfile" WHERE "userId" = ${id}::uuid FOR UPDATE`;
  const codes = (result: Result<unknown>) => (result.ok ? "ok" : result.refusals.map((refusal) => refusal.code));

  it("a capability is granted leaves none with the closed account", async () => {
    const { id } = await makeAccount();
    await openSession(id);
    const administrator = await contextOf(await makeCapable("ADMINISTRATOR"));
    const acts: Promise<Result<unknown>>[] = [];
    await write(async (tx) => {
      await holdSessions(tx, id);
      acts.push(close(id));
      await lockWaiters(1);
      acts.push(grantCapability(administrator, { userId: id, kind: "AUDITOR" }));
      await lockWaiters(2);
    });
    expect((await Promise.all(acts)).map(codes)).toEqual(["ok", ["common.not_found"]]);
    expect(await ownerSql(`SELECT 1 FROM "Capability" WHERE "userId" = $1`, [id])).toEqual([]);
  });

  it("its request to join is approved leaves it outside", async () => {
    const { id } = await makeAccount();
    await openSession(id);
    const organisation = await makeOrganisation("STARTUP");
    const owner = await makeMember(organisation, "OWNER");
    const request = await makeJoinRequest(organisation, id);
    const approving = await contextOf(owner);
    const acts: Promise<Result<unknown>>[] = [];
    await write(async (tx) => {
      await holdSessions(tx, id);
      acts.push(close(id));
      await lockWaiters(1);
      acts.push(approveMembership(approving, { requestId: request.id, role: "EDITOR" }));
      await lockWaiters(2);
    });
    expect((await Promise.all(acts)).map(codes)).toEqual(["ok", ["organisations.account_closed"]]);
    expect(await ownerSql(`SELECT 1 FROM "Membership" WHERE "userId" = $1`, [id])).toEqual([]);
  });

  it("its evaluator is put on a panel leaves the panel without it", async () => {
    const world = await makeScreenedWorld();
    const { id } = await makeAccount();
    await grant(id, "EVALUATOR");
    await openSession(id);
    const officer = await contextOf(world.people.officer);
    const { panelId } = valueOf(
      await formPanel(officer, { callId: world.call.id, name: { ko: "1분과", en: undefined } }),
    );
    const acts: Promise<Result<unknown>>[] = [];
    await write(async (tx) => {
      await holdSessions(tx, id);
      acts.push(close(id));
      await lockWaiters(1);
      acts.push(assignMember(officer, { panelId, version: 0, userId: id }));
      await lockWaiters(2);
    });
    expect((await Promise.all(acts)).map(codes)).toEqual(["ok", ["evaluation.not_an_evaluator"]]);
    expect(await ownerSql(`SELECT 1 FROM "PanelMember" WHERE "panelId" = $1`, [panelId])).toEqual([]);
  });

  it.each(["receives", "gives"] as const)(
    "its person %s a capability comes after it, without a deadlock",
    async (part) => {
      const [{ id: giver }, { id: receiver }] = [await makeAccount(), await makeAccount()];
      await grant(giver, "ADMINISTRATOR");
      await makeCapable("ADMINISTRATOR");
      await grant(receiver, "EVALUATOR");
      await ownerSql(`UPDATE "Capability" SET "endedAt" = clock_timestamp() WHERE "userId" = $1`, [receiver]);
      const giving = await contextOf(giver);
      const profile = { affiliation: "시험 기관", side: "MARKET", gender: undefined } as const;
      const acts: Promise<Result<unknown>>[] = [];
      // The grant has come as far as the profile, but not yet to the capability itself.
      await write(async (tx) => {
        await holdProfile(tx, receiver);
        acts.push(grantCapability(giving, { userId: receiver, kind: "EVALUATOR", ...profile }));
        await lockWaiters(1);
        acts.push(close(part === "gives" ? giver : receiver));
        await lockWaiters(2);
      });
      expect((await Promise.all(acts)).map(codes)).toEqual(["ok", "ok"]);
      const living = `SELECT 1 FROM "Capability" WHERE "userId" = $1 AND "endedAt" IS NULL`;
      expect(await ownerSql(living, [receiver])).toHaveLength(part === "gives" ? 1 : 0);
    },
  );
});
