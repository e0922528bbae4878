import { describe, expect, it } from "vitest";
import { createAdministrator } from "@/lib/accounts/commands/create-administrator";
import { resetPassword } from "@/lib/accounts/commands/reset-password";
import { signIn } from "@/lib/accounts/commands/sign-in";
import { getLinkHolder } from "@/lib/accounts/queries";
import { actorOf } from "@/lib/organisations/queries";
import { systemClock } from "@/lib/platform/clock";
import { eventsAbout, goodPassword, makeAccount, newEmail } from "../../factories/accounts";
import { grant, join, makeOrganisation, system, visitor } from "../../factories/people";
import { ownerSql } from "../../support/database";

const create = (email: string, again = false) =>
  createAdministrator(system("admin-create"), { email, name: "한가람", locale: "ko", again });

async function created(email: string, again = false): Promise<{ userId: string; token: string }> {
  const result = await create(email, again);
  if (!result.ok || !result.value.token) throw new Error("no administrator with a link");
  return { userId: result.value.userId, token: result.value.token };
}

const living = async () =>
  (await ownerSql(`SELECT 1 FROM "Capability" WHERE "kind" = 'ADMINISTRATOR' AND "endedAt" IS NULL`)).length;

// In this order: each test finds the administrators that the one before it left.
describe("the first administrator of an installation", () => {
  it("is made once, by two operators at the same time", async () => {
    const results = await Promise.all([create(newEmail()), create(newEmail())]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await living()).toBe(1);
  });

  it("is refused while there is one, unless asked for again", async () => {
    expect(await create(newEmail())).toEqual({ ok: false, refusals: [{ code: "accounts.administrator_exists" }] });
    const { userId } = await created(newEmail(), true);
    expect(await living()).toBe(2);
    expect(await eventsAbout(userId)).toEqual(["administrator_created"]);
  });

  it("sets the password with the link, after giving the consents, and then is in force", async () => {
    const email = newEmail();
    const { userId, token } = await created(email, true);
    expect((await actorOf(userId)).kind).toBe("anonymous");
    const holder = await getLinkHolder(visitor().actor, systemClock, "RESET_PASSWORD", token);
    expect(holder).toMatchObject({ email, needsConsents: true });
    expect(await resetPassword(visitor(), { token, password: goodPassword })).toMatchObject({
      refusals: [{ code: "accounts.terms_required" }, { code: "accounts.privacy_required" }],
    });
    const consents = { terms: "on", privacy: "on" } as const;
    expect((await resetPassword(visitor(), { token, password: goodPassword, ...consents })).ok).toBe(true);
    expect((await actorOf(userId)).capabilities).toEqual([{ kind: "ADMINISTRATOR", programmeId: null }]);
    expect((await signIn(visitor(), { email, password: goodPassword })).ok).toBe(true);
  });

  it("may be somebody who has an account: no link then, and their password stays", async () => {
    const { id, email } = await makeAccount();
    expect(await create(email, true)).toEqual({ ok: true, value: { userId: id, token: undefined } });
    expect((await signIn(visitor(), { email, password: goodPassword })).ok).toBe(true);
  });

  it("is nobody with another duty, nor a member of an organisation", async () => {
    const refused = { ok: false, refusals: [{ code: "accounts.has_duties" }] };
    for (const kind of ["AUDITOR", "EVALUATOR"] as const) {
      const { id, email } = await makeAccount();
      await grant(id, kind);
      expect([kind, await create(email, true)]).toEqual([kind, refused]);
    }
    const { id, email } = await makeAccount();
    const membership = await join(id, await makeOrganisation("STARTUP"), "VIEWER");
    expect(await create(email, true)).toEqual(refused);
    expect(await eventsAbout(id)).toEqual([]);
    await ownerSql(`UPDATE "Membership" SET "endedAt" = clock_timestamp() WHERE "id" = $1`, [membership]);
    expect(await create(email, true)).toEqual({ ok: true, value: { userId: id, token: undefined } });
  });

  it("does not inherit a half-finished sign-up of anybody", async () => {
    const { id, email } = await makeAccount({ status: "UNCONFIRMED", name: "누군가" });
    const { userId } = await created(email, true);
    expect(userId).toBe(id);
    const [row] = await ownerSql(`SELECT "name", "passwordHash" FROM "User" WHERE "id" = $1`, [id]);
    expect(row).toEqual({ name: "한가람", passwordHash: null });
  });
});
