import { expect, test, type APIResponse } from "@playwright/test";
import { demoPassword } from "../../prisma/seed/accounts";
import { pdf } from "./support/pdf";
import { button, open, signedIn, visitor } from "./support/person";
import { serverActions } from "./support/server-actions";
import { startDraft } from "./support/draft";
import { sendUpload } from "./support/upload";
import { pathIn, wordsOf } from "./support/words";

const foreign = { Origin: "https://evil.example" };
const nowhere = "00000000-0000-7000-8000-000000000000";

test("every page carries a policy that runs only its own scripts, and the usual headers", async ({ request }) => {
  const nonces = new Set<string>();
  for (const path of ["/", "/en", "/challenges", "/sign-in", "/no-such-page", "/startup"]) {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers();
    const policy = headers["content-security-policy"] ?? "";
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
    expect(scripts, path).toMatch(/'nonce-[A-Za-z0-9+/=]{22,}'/);
    expect(scripts, path).not.toMatch(/unsafe-inline|unsafe-eval|https?:/);
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
      expect(policy, path).toContain(part);
    }
    nonces.add(scripts);
    expect(headers["strict-transport-security"], path).toMatch(/max-age=\d{8}/);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("strict-origin-when-cross-origin");
    expect(headers["permissions-policy"], path).toContain("camera=()");
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
  expect(nonces.size, "no nonce is used twice").toBe(6);
});

test("a page runs without breaking its own policy", async ({ page }) => {
  const broken: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) broken.push(message.text());
  });
  for (const path of ["/", "/challenges", "/en/sign-in", "/no-such-page"]) await page.goto(path);
  expect(broken).toEqual([]);
});

test("changes from another site are refused with 403, actions and handlers alike", async ({ request }) => {
  const [action] = serverActions();
  const attempts: Promise<APIResponse>[] = [
    request.post("/sign-in", { headers: { ...foreign, "Next-Action": action?.id ?? "" }, data: "[]" }),
    request.post("/api/auth/callback/credentials", { headers: foreign, form: { email: "a@b.example" } }),
    request.post("/api/uploads", { headers: foreign, data: "x" }),
    request.patch(`/api/uploads/${nowhere}`, { headers: foreign, data: "x" }),
    request.post(`/api/uploads/${nowhere}`, { headers: foreign, data: "x" }),
    request.delete(`/api/uploads/${nowhere}`, { headers: foreign }),
    request.put(`/api/applications/${nowhere}/sections/plan`, { headers: foreign, data: {} }),
    request.delete(`/api/applications/${nowhere}/files/${nowhere}`, { headers: foreign }),
    request.put(`/api/evaluations/${nowhere}/sheet`, { headers: foreign, data: {} }),
  ];
  for (const answer of await Promise.all(attempts)) expect(answer.status(), answer.url()).toBe(403);
});

test("no server action answers garbage from a visitor with a 500", async ({ request, baseURL }) => {
  const origin = baseURL ?? "";
  const bodies = [
    "[]",
    '[{"status":"idle"},{"not":""}]',
    "[null,null]",
    "no json",
    '["$K1"]',
    '[{"$undefined":1},"$F9"]',
  ];
  const actions = serverActions();
  expect(actions.length).toBeGreaterThan(20);
  for (const { id, path } of actions) {
    for (const data of bodies) {
      const headers = { Origin: origin, "Next-Action": id, "Content-Type": "text/plain;charset=UTF-8" };
      const answer = await request.post(path, { headers, data, maxRedirects: 0 });
      expect(answer.status(), `${path} ${id} ${data}`).toBeLessThan(500);
    }
    const headers = { Origin: origin, "Next-Action": id };
    const multipart = { "1_callId": nowhere, "1_version": "x", "0": '[{"status":"idle"},"$K1"]' };
    const form = await request.post(path, { headers, multipart, maxRedirects: 0 });
    expect(form.status(), `${path} ${id} form`).toBeLessThan(500);
    const data = '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$K1"]';
    const type = { "Content-Type": "multipart/form-data; boundary=x" };
    const cut = await request.post(path, { headers: { ...headers, ...type }, data, maxRedirects: 0 });
    expect(cut.status(), `${path} ${id} cut form`).toBe(400);
  }
});

test("signing in leads to no other site", async ({ browser, baseURL }) => {
  const origin = new URL(baseURL ?? "").origin;
  for (const next of ["//evil.example", "/\\evil.example", "https://evil.example/", "/%09/evil.example"]) {
    const person = await visitor(browser, "ko");
    const { page, t } = person;
    await open(person, `/sign-in?next=${encodeURIComponent(next)}&callbackUrl=${encodeURIComponent(next)}`);
    await page.getByLabel(t("accounts.fields.email")).fill("owner.gnc@demo.example");
    await page.getByLabel(t("accounts.fields.password"), { exact: true }).fill(demoPassword);
    await button(person, t("accounts.signIn.submit")).click();
    await expect(page).not.toHaveURL(/sign-in/);
    expect(new URL(page.url()).origin, next).toBe(origin);
    // Who is signed in already is sent on at once, and no further.
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    expect(new URL(page.url()).origin, next).toBe(origin);
    await person.context.close();
  }
});

test("a file leaves the portal only as a download, and only what is what it says gets in", async ({
  browser,
  baseURL,
}) => {
  const person = await signedIn(browser, "ko", "owner.yunseul");
  const { page, context } = person;
  const id = (await startDraft(person)).split("/").at(-1) ?? "";
  const subject = { applicationId: id, fieldId: "business_plan" };
  const send = (name: string, data: Buffer) =>
    sendUpload(context.request, baseURL ?? "", { target: "application_field", subject, name }, data);
  const { buffer } = await pdf("plan.pdf", "Plan");
  expect((await send("plan.pdf", Buffer.from("<html><script>alert(1)</script></html>"))).status()).toBe(415);
  expect((await send("plan.html", buffer)).status()).toBe(422);
  expect((await send("plan.pdf", buffer)).status()).toBe(201);

  await page.reload();
  const link = page.getByRole("link", { name: /plan/ }).first();
  const answer = await context.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.status()).toBe(200);
  const headers = answer.headers();
  expect(headers["content-disposition"]).toMatch(/^attachment/);
  expect(headers["content-type"]).toBe("application/octet-stream");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-security-policy"]).toContain("sandbox");
  const stranger = await visitor(browser, "ko");
  const refused = await stranger.context.request.get((await link.getAttribute("href")) ?? "");
  expect([401, 404]).toContain(refused.status());
});

test("an unknown address is answered by a helpful page in both languages", async ({ browser }) => {
  for (const locale of ["ko", "en"] as const) {
    const t = wordsOf(locale);
    const { page } = await visitor(browser, locale);
    for (const path of ["/no-such-page", "/challenges/NO-SUCH-01", "/calls/NOSUCH", "/results/NOSUCH"]) {
      const response = await page.goto(pathIn(locale, path));
      expect(response?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { level: 1, name: t("errors.notFound.title") })).toBeVisible();
      await expect(page.getByRole("link", { name: t("errors.notFound.home") })).toBeVisible();
    }
  }
});
