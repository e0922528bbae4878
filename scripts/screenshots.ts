/** `npm run screenshots [-- http://localhost:3000]`: the README's pictures, from a running demonstration. */
import fs from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { demoPassword } from "@/prisma/seed/accounts";
import { browserArgs, findBrowser } from "./lib/browser";
import { root } from "./lib/paths";
import { runCommand } from "./lib/run-command";
import { StopError } from "./lib/stop";

const origin = process.argv[2] ?? `http://localhost:${process.env.PORT ?? 3000}`;
const folder = path.join(root, "docs", "screenshots");

type Shot = {
  name: string;
  as?: string;
  from: string;
  /** Links to follow from there, by their addresses. */
  follow?: RegExp[];
  /** Follow the last of the links rather than the first. */
  oldest?: boolean;
};

const shots: Shot[] = [
  { name: "home", from: "/" },
  { name: "challenge", from: "/challenges", follow: [/^\/challenges\/[\dA-Z]+-KAI-01/] },
  { name: "application", as: "owner.yunseul", from: "/startup", follow: [/^\/startup\/applications\/[0-9a-f-]{36}$/] },
  {
    name: "ranking",
    as: "officer",
    oldest: true,
    from: "/manage/calls",
    follow: [/^\/manage\/calls\/[0-9a-f-]{36}$/, /\/selection$/],
  },
  { name: "project", as: "owner.onkyeol", from: "/startup/projects", follow: [/^\/startup\/projects\/[0-9a-f-]{36}$/] },
];

await runCommand(async () => {
  if (!(await fetch(`${origin}/api/health`).catch(() => undefined))?.ok) {
    throw new StopError(`Nothing answers at ${origin}; start the demonstration with npm run app first.`);
  }
  fs.mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: findBrowser(chromium.executablePath()), args: browserArgs });
  for (const shot of shots) await take(browser, shot);
  await browser.close();
});

async function take(browser: Browser, shot: Shot): Promise<void> {
  const context = await browser.newContext({ locale: "ko-KR", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  if (shot.as) await signIn(page, `${shot.as}@demo.example`);
  await page.goto(`${origin}${shot.from}`);
  for (const address of shot.follow ?? []) await follow(page, address, shot);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: path.join(folder, `${shot.name}.png`) });
  console.log(`docs/screenshots/${shot.name}.png`);
  await context.close();
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(demoPassword);
  await page.locator('main button[type="submit"]').first().click();
  await page.waitForURL((address) => !address.pathname.startsWith("/sign-in"));
}

async function follow(page: Page, address: RegExp, shot: Shot): Promise<void> {
  const hrefs = await page
    .locator("main a[href]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  // Lists are newest first; the oldest call is the one whose results are out.
  const href = hrefs.filter((candidate) => address.test(candidate)).at(shot.oldest ? -1 : 0);
  if (!href) throw new StopError(`No link ${address} on ${page.url()}`);
  await page.goto(`${origin}${href}`);
}
