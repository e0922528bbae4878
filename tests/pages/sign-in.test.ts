import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { goodPassword, makeAccount } from "../factories/accounts";
import { ownerSql } from "../support/database";
import { startSite } from "./site";

let site: { origin: string; stop: () => void };
beforeAll(async () => {
  site = await startSite();
}, 120_000);
afterAll(() => site.stop());

/** A browser as far as next-auth needs one: it keeps cookies and sends its origin. */
class Browser {
  readonly cookies = new Map<string, string>();

  async send(path: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(`${site.origin}${path}`, {
      method: form ? "POST" : "GET",
      body: form && new URLSearchParams(form),
      redirect: "manual",
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "), origin: site.origin },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  async post(path: string, form: Record<string, string>): Promise<Response> {
    const { csrfToken } = await (await this.send("/api/auth/csrf")).json();
    return this.send(path, { ...form, csrfToken: String(csrfToken), callbackUrl: site.origin, json: "true" });
  }
}

const sessionCookie = "next-auth.session-token";
const signIn = (browser: Browser, email: string, password = goodPassword) =>
  browser.post("/api/auth/callback/credentials", { email, password });

describe("signing in over HTTP", () => {
  it("lets in, and signing out makes the cookie worthless, also a copy of it", async () => {
    const { email } = await makeAccount();
    const browser = new Browser();
    const answer = await signIn(browser, email);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect(answer.headers.getSetCookie().find((line) => line.startsWith(sessionCookie))).toMatch(
      /; HttpOnly; SameSite=Lax/i,
    );
    expect((await browser.send("/account")).status).toBe(200);

    const copy = new Browser();
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    await browser.post("/api/auth/signout", {});
    expect(browser.cookies.has(sessionCookie)).toBe(false);
    const refused = await copy.send("/account/security?x=1");
    const back = new URL(refused.headers.get("location") ?? "", site.origin);
    expect([back.pathname, back.searchParams.get("next"), back.searchParams.get("ended")]).toEqual([
      "/sign-in",
      "/account/security?x=1",
      "1",
    ]);
  });

  it("says why not by a code, and gives no cookie", async () => {
    const { email } = await makeAccount();
    const browser = new Browser();
    const answer = await signIn(browser, email, "not the right password");
    const { url } = await answer.json();
    expect(new URL(url).searchParams.get("error")).toBe("accounts.sign_in_failed");
    expect(browser.cookies.has(sessionCookie)).toBe(false);
  });

  it("leads nowhere else, whatever address is sent", async () => {
    const { email } = await makeAccount();
    for (const callbackUrl of ["https://evil.example/x", "//evil.example", "javascript:1", "no address", "\\\\evil"]) {
      const browser = new Browser();
      const { csrfToken } = await (await browser.send("/api/auth/csrf")).json();
      const form = { email, password: goodPassword, csrfToken, callbackUrl, json: "true" };
      const answer = await browser.send("/api/auth/callback/credentials", form);
      expect(answer.status).toBe(200);
      expect(new URL((await answer.json()).url).origin).toBe(site.origin);
    }
  });

  it("needs the token against forged forms", async () => {
    const { email } = await makeAccount();
    const browser = new Browser();
    await browser.send("/api/auth/callback/credentials", {
      email,
      password: goodPassword,
      csrfToken: "x",
      json: "true",
    });
    expect(browser.cookies.has(sessionCookie)).toBe(false);
  });

  it("opens the demo's way only to listed accounts", async () => {
    const { email } = await makeAccount();
    const browser = new Browser();
    await browser.post("/api/auth/callback/demo", { email });
    expect(browser.cookies.has(sessionCookie)).toBe(false);
    const { id, email: listed } = await makeAccount({ email: "officer@demo.example" });
    await browser.post("/api/auth/callback/demo", { email: listed });
    expect(browser.cookies.has(sessionCookie)).toBe(true);
    expect(await ownerSql(`SELECT 1 FROM "Session" WHERE "userId" = $1`, [id])).toHaveLength(1);
  });

  it("is refused to another site", async () => {
    const response = await fetch(`${site.origin}/api/auth/callback/credentials`, {
      method: "POST",
      headers: { origin: "https://evil.example" },
      body: new URLSearchParams({ email: "a@b.example" }),
    });
    expect(response.status).toBe(403);
  });
});

describe("the handler of next-auth", () => {
  const json = { "content-type": "application/json" };
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const bad: [string, RequestInit][] = [
    ["/api/auth/session?callbackUrl=javascript:alert(1)", {}],
    ["/api/auth/session", { headers: { cookie: "next-auth.callback-url=%00; next-auth.session-token=x" } }],
    ["/api/auth/csrf", { headers: { cookie: "next-auth.csrf-token=broken" } }],
    ["/api/auth/signin", {}],
    ["/api/auth/signin/credentials?error=%3Cscript%3E", {}],
    ["/api/auth/error?error=x", {}],
    ["/api/auth/callback/google?code=x", {}],
    ["/api/auth/callback/credentials", { method: "POST", headers: json, body: "{" }],
    ["/api/auth/callback/credentials", { method: "POST", headers: json, body: '{"email":{"not":""}}' }],
    ["/api/auth/callback/credentials", { method: "POST", headers: form, body: "email=%00&password=%ff" }],
    ["/api/auth/callback/credentials", { method: "POST", headers: form, body: "callbackUrl=javascript:1" }],
    ["/api/auth/_log", { method: "POST", headers: form, body: "level=constructor" }],
    ["/api/auth/session", { method: "DELETE" }],
  ];

  it.each(bad)("answers %s without failing (%#)", async (path, init) => {
    const headers = { ...init.headers, origin: site.origin };
    const response = await fetch(`${site.origin}${path}`, { ...init, headers, redirect: "manual" });
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).not.toContain("<script>alert");
  });
});
