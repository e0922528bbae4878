import { describe, expect, it } from "vitest";
import { confirmAccount } from "@/lib/accounts/commands/confirm-account";
import { signIn } from "@/lib/accounts/commands/sign-in";
import { signUp } from "@/lib/accounts/commands/sign-up";
import { confirmAccountInput, signUpInput } from "@/lib/accounts/schema/forms";
import { goodPassword, eventsAbout, mailsTo, makeAccount, newEmail, tokenMailedTo } from "../../factories/accounts";
import { visitor } from "../../factories/people";
import { ownerSql } from "../../support/database";

const input = (email: string, more: Record<string, string> = {}) =>
  signUpInput.parse({
    email,
    name: "한가람",
    password: goodPassword,
    terms: "on",
    privacy: "on",
    locale: "ko",
    ...more,
  });

/** Each sign-up from another address, so that the limits of one do not meet the next. */
const from = (address: string | null = null) => ({ ...visitor(), origin: { ...visitor().origin, address } });

const userOf = async (email: string) =>
  (
    await ownerSql<{ id: string; status: string; name: string }>(
      `SELECT "id", "status", "name" FROM "User" WHERE "email" = $1`,
      [email],
    )
  )[0];

const confirm = async (email: string, password = goodPassword, hours = 0) => {
  const token = await tokenMailedTo(email);
  return confirmAccount(visitor(hours * 3_600_000), { token, password });
};

describe("signing up", () => {
  it("writes account, consents, link, mail and event together", async () => {
    const email = newEmail();
    expect(await signUp(from(), input(email, { news: "on", locale: "en" }))).toEqual({ ok: true, value: undefined });
    const user = await userOf(email);
    expect(user?.status).toBe("UNCONFIRMED");
    const consents = await ownerSql(
      `SELECT "kind"::text, "granted", "textVersion" FROM "Consent" WHERE "userId" = $1 ORDER BY "Consent"."kind"`,
      [user?.id],
    );
    expect(consents).toEqual([
      { kind: "TERMS", granted: true, textVersion: "2026-11-01" },
      { kind: "PRIVACY", granted: true, textVersion: "2026-11-01" },
      { kind: "NEWS", granted: true, textVersion: "2026-11-01" },
    ]);
    expect(await mailsTo(email)).toMatchObject([
      { kind: "accounts.confirm_email", locale: "en", params: { hours: 24 } },
    ]);
    expect(await eventsAbout(user?.id ?? "")).toEqual(["account_signed_up"]);
  });

  it("keeps neither the password nor the link's secret", async () => {
    const email = newEmail();
    await signUp(from(), input(email));
    const [row] = await ownerSql<{ passwordHash: string; tokenHash: string }>(
      `SELECT u."passwordHash", t."tokenHash" FROM "User" u JOIN "AccountToken" t ON t."userId" = u."id" WHERE u."email" = $1`,
      [email],
    );
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(row?.tokenHash).not.toContain(await tokenMailedTo(email));
  });

  it("answers a registered address the same, and tells its owner by mail", async () => {
    const { id, email } = await makeAccount();
    expect(await signUp(from(), input(email.toUpperCase()))).toEqual({ ok: true, value: undefined });
    expect(await mailsTo(email)).toMatchObject([{ kind: "accounts.address_in_use", params: { href: "/reset" } }]);
    expect(await eventsAbout(id)).toEqual(["sign_up_refused"]);
    expect((await signIn(from(), { email, password: goodPassword })).ok).toBe(true);
  });

  it("refuses a weak password before anything is written", async () => {
    const email = newEmail();
    const result = await signUp(from(), input(email, { password: "한가람 한가람 1234 1234" }));
    expect(result).toMatchObject({ ok: false, refusals: [{ code: "accounts.password_guessable", field: "password" }] });
    expect(await userOf(email)).toBeUndefined();
  });

  it("needs both required consents, and not the optional one", () => {
    const parsed = signUpInput.safeParse({ email: newEmail(), name: "가", password: goodPassword, locale: "ko" });
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual(["terms", "privacy"]);
  });

  it("leads back only to pages of the portal", async () => {
    const [inside, outside] = [newEmail(), newEmail()];
    await signUp(from(), input(inside, { next: "/invitations/x?y=1" }));
    await signUp(from(), input(outside, { next: "//evil.example" }));
    expect(String((await mailsTo(inside))[0]?.params.href)).toContain("&next=%2Finvitations%2Fx%3Fy%3D1");
    expect(String((await mailsTo(outside))[0]?.params.href)).not.toContain("next");
  });

  it("lets two at once with one address leave one account", async () => {
    const email = newEmail();
    const results = await Promise.all([signUp(from(), input(email)), signUp(from(), input(email))]);
    expect(results.every((result) => result.ok)).toBe(true);
    const rows = await ownerSql(`SELECT 1 FROM "User" WHERE "email" = $1`, [email]);
    expect(rows).toHaveLength(1);
    expect((await confirm(email)).ok).toBe(true);
  });

  it("mails one address at most five times an hour, registered or not", async () => {
    for (const email of [newEmail(), (await makeAccount()).email]) {
      for (let mail = 1; mail <= 5; mail += 1) expect((await signUp(from(), input(email))).ok).toBe(true);
      const sixth = await signUp(from(), input(email));
      expect(sixth).toMatchObject({
        ok: false,
        refusals: [{ code: "common.too_many_attempts", params: { minutes: 60 } }],
      });
      expect(await mailsTo(email)).toHaveLength(5);
    }
  });

  it("limits sign-ups from one network address", async () => {
    const address = "198.51.100.20";
    for (let count = 1; count <= 20; count += 1)
      await signUp(from(address), { ...input(newEmail()), password: "short" });
    expect(await signUp(from(address), input(newEmail()))).toMatchObject({
      refusals: [{ code: "common.too_many_attempts" }],
    });
  });
});

describe("confirming", () => {
  it("opens the account once", async () => {
    const email = newEmail();
    await signUp(from(), input(email));
    const token = await tokenMailedTo(email);
    expect((await confirm(email)).ok).toBe(true);
    const user = await userOf(email);
    expect(user?.status).toBe("ACTIVE");
    expect(await eventsAbout(user?.id ?? "")).toEqual(["account_signed_up", "account_confirmed"]);
    expect(await confirmAccount(visitor(), { token, password: goodPassword })).toMatchObject({
      refusals: [{ code: "accounts.link_invalid" }],
    });
  });

  it("wins once when the link is used twice at the same time", async () => {
    const email = newEmail();
    await signUp(from(), input(email));
    const results = await Promise.all([confirm(email), confirm(email)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  it("keeps out who prepared an account in another's name: the mailbox alone or the password alone is not enough", async () => {
    const email = newEmail();
    await signUp(from(), input(email, { password: "an attacker chose this one", name: "공격자" }));
    expect(await confirm(email, goodPassword)).toMatchObject({
      refusals: [{ code: "accounts.password_wrong", field: "password" }],
    });
    await signUp(from(), input(email));
    expect((await confirm(email)).ok).toBe(true);
    expect((await userOf(email))?.name).toBe("한가람");
    expect((await signIn(from(), { email, password: "an attacker chose this one" })).ok).toBe(false);
  });

  it("is possible until the link's hours are over", async () => {
    const [inTime, late] = [newEmail(), newEmail()];
    await signUp(from(), input(inTime));
    await signUp(from(), input(late));
    expect((await confirm(inTime, goodPassword, 23.99)).ok).toBe(true);
    expect(await confirm(late, goodPassword, 24)).toMatchObject({ refusals: [{ code: "accounts.link_invalid" }] });
  });

  it("takes only something that looks like a secret", () => {
    expect(confirmAccountInput.safeParse({ token: { not: "" }, password: goodPassword }).success).toBe(false);
    expect(confirmAccountInput.safeParse({ token: "short", password: goodPassword }).success).toBe(false);
  });
});
