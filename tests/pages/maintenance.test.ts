import { afterAll, beforeAll, expect, it } from "vitest";
import { startSite } from "./site";

let site: { origin: string; stop: () => void };
beforeAll(async () => {
  site = await startSite({ MAINTENANCE: "1" });
}, 120_000);
afterAll(() => site.stop());

const ask = (path: string, init?: RequestInit) => fetch(`${site.origin}${path}`, { redirect: "manual", ...init });

it.each([
  ["/", "ko", "점검하고 있습니다", "본문으로 바로가기"],
  ["/challenges", "ko", "점검하고 있습니다", "본문으로 바로가기"],
  ["/en/startup", "en", "The portal is under maintenance", "Skip to main content"],
])("%s says so in its language, with a status that robots know", async (path, language, title, skip) => {
  const response = await ask(path);
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("600");
  const page = await response.text();
  expect(page).toContain(`<html lang="${language}"`);
  // Title and frame alike, and both without any script.
  const text = page.replaceAll(/<script[\s\S]*?<\/script>/g, "");
  expect(text).toContain(title);
  expect(text).toContain(skip);
});

it.each(["/api/uploads", `/api/uploads/${crypto.randomUUID()}`])(
  "%s, which the proxy does not see, takes nothing",
  async (path) => {
    const response = await ask(path, { method: "POST", headers: { origin: site.origin }, body: "%PDF-1.7" });
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("600");
    expect(await response.json()).toMatchObject({ refusals: [{ code: "common.maintenance" }] });
  },
);

it("the health check answers as ever", async () => {
  expect((await ask("/api/health")).status).toBe(200);
});
