import { describe, expect, it } from "vitest";
import { changePassword } from "@/lib/accounts/commands/change-password";
import { requestReset } from "@/lib/accounts/commands/request-reset";
import { resetPassword } from "@/lib/accounts/commands/reset-password";
import { signIn } from "@/lib/accounts/commands/sign-in";
import { listSessions } from "@/lib/accounts/queries";
import {
  eventsAbout,
  goodPassword,
  mailsTo,
  makeAccount,
  newEmail,
  openSession,
  tokenMailedTo,
  unusedLinks,
} from "../../factories/accounts";
import { contextOf, visitor } from "../../factories/people";
import { ownerSql } from "../../support/database";

const better = "eleven copper kettles sing";
const canSignIn = async (email: string, password: string) => (await signIn(visitorNowhere(), { email, password })).ok;
const visitorNowhere = (offset = 0) => ({ ...visitor(offset), origin: { ...visitor().origin, address: null } });

const noticesOf = (userId: string) =>
  ownerSql<{ kind: string }>(`SELECT "kind" FROM "Notice" WHERE "userId" = $1`, [userId]);

describe("resetting a password", () => {
  it("sets it once, ends every session, and tells the person", async () => {
    const { id, email } = await makeAccount();
    await openSession(id);
    expect((await requestReset(visitorNowhere(), { email })).ok).toBe(true);
    const token = await tokenMailedTo(email);
    expect((await resetPassword(visitorNowhere(), { token, password: better })).ok).toBe(true);
    expect(await listSessions((await contextOf(id)).actor, undefined)).toEqual([]);
    expect(await canSignIn(email, better)).toBe(true);
    expect(await canSignIn(email, goodPassword)).toBe(false);
    expect(await resetPassword(visitorNowhere(), { token, password: goodPassword })).toMatchObject({
      refusals: [{ code: "accounts.link_invalid" }],
    });
    expect((await mailsTo(email)).map((mail) => mail.kind)).toEqual([
      "accounts.reset_password",
      "accounts.password_changed",
    ]);
    expect(await noticesOf(id)).toEqual([{ kind: "accounts.password_changed" }]);
    expect((await eventsAbout(id)).slice(0, 2)).toEqual(["password_reset_requested", "password_reset"]);
  });

  it("answers an unknown address the same, and mails nothing", async () => {
    const email = newEmail();
    expect(await requestReset(visitorNowhere(), { email })).toEqual({ ok: true, value: undefined });
    expect(await mailsTo(email)).toEqual([]);
  });

  it("sends who never confirmed back to signing up", async () => {
    const { email } = await makeAccount({ status: "UNCONFIRMED" });
    await requestReset(visitorNowhere(), { email });
    expect(await mailsTo(email)).toMatchObject([{ kind: "accounts.sign_up_unfinished", params: { href: "/sign-up" } }]);
  });

  it("holds a link for an hour, and only the newest", async () => {
    const { email } = await makeAccount();
    await requestReset(visitorNowhere(), { email });
    const first = await tokenMailedTo(email);
    await requestReset(visitorNowhere(), { email });
    const second = await tokenMailedTo(email);
    const use = (token: string, minutes: number) =>
      resetPassword(visitorNowhere(minutes * 60_000), { token, password: better });
    expect((await use(first, 0)).ok).toBe(false);
    expect((await use(second, 60)).ok).toBe(false);
    expect((await use(second, 59)).ok).toBe(true);
  });

  it("wins once when the link is used twice at the same time", async () => {
    const { email } = await makeAccount();
    await requestReset(visitorNowhere(), { email });
    const token = await tokenMailedTo(email);
    const uses = await Promise.all(
      [better, "nine silver spoons at dusk"].map((password) => resetPassword(visitorNowhere(), { token, password })),
    );
    expect(uses.filter((use) => use.ok)).toHaveLength(1);
  });

  it("refuses a weak password and keeps the link alive", async () => {
    const { id, email } = await makeAccount();
    await requestReset(visitorNowhere(), { email });
    const token = await tokenMailedTo(email);
    expect((await resetPassword(visitorNowhere(), { token, password: "password password" })).ok).toBe(false);
    expect(await unusedLinks(id, "RESET_PASSWORD")).toBe(1);
  });
});

describe("changing a password", () => {
  it("asks for the old one, ends the other sessions, and voids links to reset", async () => {
    const { id, email } = await makeAccount();
    await requestReset(visitorNowhere(), { email });
    const [keep, other] = [await openSession(id), await openSession(id)];
    const context = await contextOf(id);
    expect(await changePassword(context, { password: "not it at all", newPassword: better, keep })).toMatchObject({
      refusals: [{ code: "accounts.password_wrong", field: "password" }],
    });
    expect(
      await changePassword(context, { password: goodPassword, newPassword: "korea korea korea", keep }),
    ).toMatchObject({
      refusals: [{ field: "newPassword" }],
    });
    expect((await changePassword(context, { password: goodPassword, newPassword: better, keep })).ok).toBe(true);
    const left = await listSessions(context.actor, keep);
    expect(left.map((session) => [session.id, session.current])).toEqual([[keep, true]]);
    expect(left.map((session) => session.id)).not.toContain(other);
    expect(await unusedLinks(id, "RESET_PASSWORD")).toBe(0);
    expect(await canSignIn(email, better)).toBe(true);
    expect((await eventsAbout(id)).slice(0, 2)).toEqual(["password_reset_requested", "password_changed"]);
  });

  it("lets one of two changes at the same time win", async () => {
    const { id } = await makeAccount();
    const context = await contextOf(id);
    const change = (newPassword: string) => changePassword(context, { password: goodPassword, newPassword });
    const results = await Promise.all([change(better), change("nine silver spoons at dusk")]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });
});
