import fs from "node:fs";
import { NextRequest } from "next/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import proxy, { config } from "@/proxy";

const ask = (path: string, init: { method?: string; headers?: Record<string, string>; body?: BodyInit } = {}) =>
  proxy(
    new NextRequest(`http://localhost:3000${path}`, {
      headers: { host: "localhost:3000", ...init.headers },
      method: init.method,
      body: init.body,
    }),
  );
const policy = (response: Response) => response.headers.get("content-security-policy") ?? "";
const nonce = (response: Response) => /'nonce-([^']+)'/.exec(policy(response))?.[1];

afterEach(() => vi.unstubAllEnvs());

describe("pages", () => {
  it("get a nonce of their own with each response, and no inline script without it", async () => {
    const [first, second] = [await ask("/challenges"), await ask("/challenges")];
    expect(nonce(first)).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(nonce(first)).not.toBe(nonce(second));
    const scripts = policy(first)
      .split("; ")
      .find((part) => part.startsWith("script-src"));
    expect(scripts).toBe(`script-src 'self' 'nonce-${nonce(first)}' 'strict-dynamic'`);
    expect(first.headers.get("x-middleware-request-x-nonce")).toBe(nonce(first));
  });

  it("are Korean without a prefix and English under /en, whatever the reader's browser asks for", async () => {
    const headers = { "accept-language": "en", cookie: "NEXT_LOCALE=en" };
    expect((await ask("/", { headers })).headers.get("x-middleware-rewrite")).toBe("http://localhost:3000/ko");
    expect((await ask("/challenges", { headers })).headers.get("x-middleware-rewrite")).toMatch(/\/ko\/challenges$/);
    expect((await ask("/en/challenges")).headers.get("x-middleware-rewrite")).toBeNull();
    expect((await ask("/ko/challenges")).headers.get("location")).toMatch(/^(http:\/\/localhost:3000)?\/challenges$/);
    expect((await ask("/", { headers })).headers.get("set-cookie")).toBeNull();
  });

  it.each([
    "/startup",
    "/en/manage/calls/1",
    "/admin",
    "/account/sessions",
    "/api/me",
    "/reset",
    "/en/invitations/abc",
  ])("%s is never kept by a shared cache", async (path) =>
    expect((await ask(path)).headers.get("cache-control")).toBe("private, no-store"),
  );

  it.each(["/", "/startups-of-the-year", "/en/challenges"])("%s may be kept", async (path) =>
    expect((await ask(path)).headers.get("cache-control")).toBeNull(),
  );
});

describe("addresses with NUL, which the database cannot look for,", () => {
  it.each(["/challenges/a%00b", "/challenges?q=%00", "/en/audit?who=a%00", "/api/files/%00"])(
    "%s are refused",
    async (path) => expect((await ask(path)).status).toBe(400),
  );

  it("are not those that only look like it", async () => expect((await ask("/challenges?q=%2500")).status).toBe(200));
});

describe("addresses that are no UTF-8", () => {
  it.each(["/%ff", "/manage/calls/%ff", "/en/challenges/%c3%28", "/api/files/%ff"])("%s are refused", async (path) =>
    expect((await ask(path)).status).toBe(400),
  );

  it("are not those in Hangul, nor a search that is cut", async () => {
    expect((await ask("/challenges/%EB%93%9C")).status).toBe(200);
    expect((await ask("/challenges?q=%ff")).status).toBe(200);
  });
});

describe("what is sent to a page", () => {
  const post = (headers: Record<string, string>, body = "", path = "/report") =>
    ask(path, { method: "POST", headers: { origin: "http://localhost:3000", ...headers }, body });
  const form = "multipart/form-data; boundary=x";
  const bodyOf = (fields: Record<string, string>) =>
    [
      ...Object.entries(fields).map(
        ([name, text]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}`,
      ),
      "--x--\r\n",
    ].join("\r\n");
  const call = { "content-type": form, "next-action": "00" };
  const whole = bodyOf({ "1_text": "한글", "0": '[{"status":"idle"},"$K1"]' });

  it("is a form, of a page or of a script's call", async () => {
    expect((await post(call, whole)).status).toBe(200);
    expect((await post({ "content-type": form }, bodyOf({ text: "한글" }))).status).toBe(200);
  });

  it("is at most 1 MB", async () => {
    expect((await post({ ...call, "content-length": "1048576" }, whole)).status).toBe(200);
    const response = await post({ ...call, "content-length": "1048577" }, whole);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: "too_long" });
    expect((await post({ "content-length": "1048577" }, "{}", "/api/drafts/1")).status).toBe(200);
  });

  it.each<[string, Record<string, string>, string]>([
    ["text", { "content-type": "text/plain", "next-action": "00" }, "[]"],
    ["nothing", { "next-action": "00" }, ""],
    ["a call without a boundary", { "content-type": "multipart/form-data", "next-action": "00" }, whole],
    ["a form without a boundary", { "content-type": "multipart/form-data" }, whole],
    ["a call that is cut", call, whole.slice(0, -20)],
    ["a form that is cut", { "content-type": form }, whole.slice(0, -20)],
    ["a call without arguments", call, bodyOf({ "1_text": "한글" })],
    ["a call whose arguments are no list", call, bodyOf({ "0": "{}" })],
    ["a call whose arguments are no JSON", call, bodyOf({ "0": "[" })],
  ])("is refused where it can be no form: %s", async (_, headers, body) => {
    const response = await post(headers, body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: "not_a_form" });
  });
});

describe("requests that change something", () => {
  it.each(["/api/drafts/1", "/startup", "/en/sign-in"])("%s refuses foreign sites", async (path) => {
    const response = await ask(path, { method: "POST", headers: { origin: "https://evil.example" } });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: "foreign_origin" });
  });

  it("pass from our own pages", async () => {
    const response = await ask("/api/drafts/1", { method: "POST", headers: { origin: "http://localhost:3000" } });
    expect(response.status).toBe(200);
    expect(policy(response)).toContain("default-src 'none'");
  });
});

describe("maintenance", () => {
  it("answers 503 on pages and handlers, in the language of the address, but not for the health check", async () => {
    vi.stubEnv("MAINTENANCE", "1");
    expect((await ask("/challenges")).status).toBe(503);
    expect((await ask("/challenges")).headers.get("x-middleware-rewrite")).toMatch(/\/ko\/maintenance$/);
    expect((await ask("/en/challenges")).headers.get("x-middleware-rewrite")).toMatch(/\/en\/maintenance$/);
    expect((await ask("/en/challenges")).headers.get("x-middleware-request-x-next-intl-locale")).toBe("en");
    expect((await ask("/challenges")).headers.get("retry-after")).toBe("600");
    expect((await ask("/challenges")).headers.get("cache-control")).toBe("no-store");
    expect((await ask("/api/me")).status).toBe(503);
    expect((await ask("/api/health")).status).toBe(200);
  });
});

describe("the matcher", () => {
  const [pattern = ""] = config.matcher;
  const matches = (path: string) => new RegExp(`^${pattern}$`).test(path);

  it.each([
    "/",
    "/challenges",
    "/api/me",
    "/startup/report.pdf",
    "/en/x.svg",
    "/api/uploadsx",
    "/_next/data",
    "/_next/image/x",
    "/bench/static",
    "/brand/x",
    "/icon.svg/x",
  ])("sees %s", (path) => expect(matches(path)).toBe(true));

  it.each(["/_next/static/a.js", "/_next/image", "/api/uploads", "/api/uploads/1", "/icon.svg"])(
    "leaves out %s",
    (path) => expect(matches(path)).toBe(false),
  );

  it("leaves out no file of the root that does not exist", () => {
    const files = [...pattern.matchAll(/\|([a-z]+\\\.[a-z]+)\$/g)].map(([, name = ""]) => name.replace("\\", ""));
    expect(files).toEqual(["icon.svg"]);
    for (const file of files) expect(fs.existsSync(`app/${file}`)).toBe(true);
  });
});
