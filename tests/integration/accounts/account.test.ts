import { describe, expect, it } from "vitest";
import { changeEmail } from "@/lib/accounts/commands/change-email";
import { closeAccount } from "@/lib/accounts/commands/close-account";
import { confirmEmail } from "@/lib/accounts/commands/confirm-email";
import { revokeOtherSessions } from "@/lib/accounts/commands/revoke-other-sessions";
import { revokeSession } from "@/lib/accounts/commands/revoke-session";
import { signIn } from "@/lib/accounts/commands/sign-in";
import { updateProfile } from "@/lib/accounts/commands/update-profile";
import { getAccount, listSessions } from "@/lib/accounts/queries";
import {
  eventsAbout,
  goodPassword,
  mailsTo,
  makeAccount,
  newEmail,
  openSession,
  tokenMailedTo,
} from "../../factories/accounts";
import { contextOf, grant, join, makeOrganisation, visitor } from "../../factories/people";
import { ownerSql } from "../../support/database";

const nowhere = () => ({ ...visitor(), origin: { ...visitor().origin, address: null } });
const close = async (id: string) => closeAccount(await contextOf(id), { password: goodPassword, understood: "on" });

describe("the person's own account", () => {
  it("is shown to nobody else", async () => {
    expect(await getAccount(visitor().actor)).toBeUndefined();
    expect(await listSessions(visitor().actor, undefined)).toEqual([]);
  });

  it("takes a new name, language and wish for news; a stale form is refused", async () => {
    const { id } = await makeAccount();
    const context = await contextOf(id);
    const change = { name: "한가온", locale: "en" as const, news: "on" as const, version: 0 };
    expect((await updateProfile(context, change)).ok).toBe(true);
    expect(await getAccount(context.actor)).toMatchObject({
      name: "한가온",
      locale: "en",
      version: 1,
      consents: expect.arrayContaining([expect.objectContaining({ kind: "NEWS", granted: true })]),
    });
    expect(await updateProfile(context, change)).toMatchObject({ refusals: [{ code: "common.stale" }] });
    expect(await eventsAbout(id)).toEqual(["profile_updated"]);
  });

  it("keeps earlier answers about news", async () => {
    const { id } = await makeAccount();
    const context = await contextOf(id);
    await updateProfile(context, { name: "가", locale: "ko", news: "on", version: 0 });
    await updateProfile(context, { name: "가", locale: "ko", version: 1 });
    const rows = await ownerSql(
      `SELECT "granted" FROM "Consent" WHERE "userId" = $1 AND "kind" = 'NEWS' ORDER BY "at"`,
      [id],
    );
    expect(rows).toEqual([{ granted: true }, { granted: false }]);
    const inForce = (await getAccount(context.actor))?.consents.filter((consent) => consent.kind === "NEWS");
    expect(inForce).toMatchObject([{ granted: false }]);
  });
});

describe("sessions", () => {
  it("are listed while they live, and end one by one or all others at once", async () => {
    const { id } = await makeAccount();
    const { actor, ...rest } = await contextOf(id);
    const context = { actor, ...rest };
    const [here, there, elsewhere] = [await openSession(id), await openSession(id), await openSession(id)];
    const idled = await openSession(id, 0);
    expect((await listSessions(actor, here)).map((session) => session.id)).not.toContain(idled);
    expect((await revokeSession(context, { id: there })).ok).toBe(true);
    expect(await revokeSession(context, { id: there })).toMatchObject({ refusals: [{ code: "common.not_found" }] });
    expect((await revokeOtherSessions(context, { keep: here })).ok).toBe(true);
    const left = await listSessions(actor, here);
    expect(left.map((session) => session.id)).toEqual([here]);
    expect(left.map((session) => session.id)).not.toContain(elsewhere);
    expect(await eventsAbout(id)).toEqual(["session_revoked", "other_sessions_revoked"]);
  });

  it("of another cannot be ended", async () => {
    const [mine, other] = [await makeAccount(), await makeAccount()];
    const theirs = await openSession(other.id);
    expect(await revokeSession(await contextOf(mine.id), { id: theirs })).toMatchObject({
      refusals: [{ code: "common.not_found" }],
    });
    await revokeOtherSessions(await contextOf(mine.id), { keep: theirs });
    expect(await listSessions((await contextOf(other.id)).actor, undefined)).toHaveLength(1);
  });
});

describe("changing the address", () => {
  const change = async (id: string, email: string) =>
    changeEmail(await contextOf(id), { email, password: goodPassword });

  it("needs the new mailbox, tells the old one, and changes nothing before", async () => {
    const { id, email } = await makeAccount();
    const wanted = newEmail();
    expect((await change(id, wanted)).ok).toBe(true);
    expect((await getAccount((await contextOf(id)).actor))?.email).toBe(email);
    expect((await mailsTo(email)).map((mail) => mail.kind)).toEqual(["accounts.email_change_requested"]);
    const token = await tokenMailedTo(wanted);
    expect((await confirmEmail(nowhere(), { token })).ok).toBe(true);
    expect((await getAccount((await contextOf(id)).actor))?.email).toBe(wanted);
    expect((await mailsTo(email)).map((mail) => mail.kind)).toEqual([
      "accounts.email_change_requested",
      "accounts.email_changed",
    ]);
    expect((await signIn(nowhere(), { email: wanted, password: goodPassword })).ok).toBe(true);
    expect((await eventsAbout(id)).slice(0, 2)).toEqual(["email_change_requested", "email_changed"]);
    expect((await confirmEmail(nowhere(), { token })).ok).toBe(false);
  });

  it("does not tell whether an address is taken; a mail there does", async () => {
    const { id } = await makeAccount();
    const other = await makeAccount();
    expect(await change(id, other.email)).toEqual({ ok: true, value: undefined });
    expect((await mailsTo(other.email)).map((mail) => mail.kind)).toEqual(["accounts.new_email_in_use"]);
    expect(await change(id, newEmail())).toEqual({ ok: true, value: undefined });
  });

  it("refuses the present address, and a wrong password", async () => {
    const { id, email } = await makeAccount();
    expect(await change(id, email.toUpperCase())).toMatchObject({ refusals: [{ code: "accounts.email_same" }] });
    const wrong = await changeEmail(await contextOf(id), { email: newEmail(), password: "not it at all" });
    expect(wrong).toMatchObject({ refusals: [{ code: "accounts.password_wrong" }] });
  });

  it("gives an address to one of two who confirm it at the same time", async () => {
    const [one, two] = [await makeAccount(), await makeAccount()];
    const wanted = newEmail();
    await change(one.id, wanted);
    const first = await tokenMailedTo(wanted);
    await change(two.id, wanted);
    const second = await tokenMailedTo(wanted);
    const results = await Promise.all([first, second].map((token) => confirmEmail(nowhere(), { token })));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ refusals: [{ code: "accounts.email_taken" }] });
  });

  it("takes the address from a sign-up that nobody confirmed", async () => {
    const { id } = await makeAccount();
    const squatter = await makeAccount({ status: "UNCONFIRMED" });
    await change(id, squatter.email);
    const token = await tokenMailedTo(squatter.email);
    expect((await confirmEmail(nowhere(), { token })).ok).toBe(true);
    const [row] = await ownerSql<{ status: string }>(`SELECT "status" FROM "User" WHERE "id" = $1`, [squatter.id]);
    expect(row?.status).toBe("CLOSED");
  });
});

describe("closing an account", () => {
  it("erases who it was and ends all that it held, but not the trail", async () => {
    const { id, email } = await makeAccount();
    const organisation = await makeOrganisation("STARTUP");
    await join(id, organisation, "EDITOR");
    await grant(id, "EVALUATOR");
    await openSession(id);
    expect((await close(id)).ok).toBe(true);
    const [user] = await ownerSql(
      `SELECT "email"::text, "name", "status"::text, "passwordHash" FROM "User" WHERE "id" = $1`,
      [id],
    );
    expect(user).toEqual({
      email: `closed-${id}@closed.invalid`,
      name: "탈퇴한 사용자 (closed account)",
      status: "CLOSED",
      passwordHash: null,
    });
    const living = await ownerSql(
      `SELECT 1 FROM "Membership" WHERE "userId" = $1 AND "endedAt" IS NULL
       UNION ALL SELECT 1 FROM "Capability" WHERE "userId" = $1 AND "endedAt" IS NULL
       UNION ALL SELECT 1 FROM "Session" WHERE "userId" = $1 AND "revokedAt" IS NULL`,
      [id],
    );
    expect(living).toEqual([]);
    expect((await contextOf(id)).actor.kind).toBe("anonymous");
    expect((await mailsTo(email)).map((mail) => mail.kind)).toEqual(["accounts.account_closed"]);
    expect(await eventsAbout(id)).toEqual(["account_closed"]);
    expect((await makeAccount({ email })).email).toBe(email);
  });

  it("is refused for the last owner of an organisation, by its name, and writes nothing", async () => {
    const { id } = await makeAccount();
    const organisation = await makeOrganisation("STARTUP", { name: "온결비전" });
    await join(id, organisation, "OWNER");
    expect(await close(id)).toEqual({
      ok: false,
      refusals: [{ code: "accounts.last_owner", params: { organisation: "온결비전" } }],
    });
    expect(await eventsAbout(id)).toEqual([]);
    const { id: second } = await makeAccount();
    await join(second, organisation, "OWNER");
    expect((await close(id)).ok).toBe(true);
  });

  it("leaves one of two owners who close at the same time", async () => {
    const organisation = await makeOrganisation("STARTUP");
    const owners = await Promise.all([makeAccount(), makeAccount()]);
    for (const owner of owners) await join(owner.id, organisation, "OWNER");
    const results = await Promise.all(owners.map((owner) => close(owner.id)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  it("is refused for the last administrator", async () => {
    const { id } = await makeAccount();
    await grant(id, "ADMINISTRATOR");
    expect(await close(id)).toMatchObject({ refusals: [{ code: "accounts.last_administrator" }] });
    const { id: second } = await makeAccount();
    await grant(second, "ADMINISTRATOR");
    expect((await close(id)).ok).toBe(true);
  });

  it("needs the password", async () => {
    const { id } = await makeAccount();
    const result = await closeAccount(await contextOf(id), { password: "not it at all", understood: "on" });
    expect(result).toMatchObject({ refusals: [{ code: "accounts.password_wrong" }] });
  });
});
