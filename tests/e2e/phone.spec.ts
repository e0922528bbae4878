import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { open, signedIn, visitor, type Person } from "./support/person";
import { pathIn } from "./support/words";

/**
 * Where each role begins; the rest of its pages is found by following its links. `own`: the person's own pages too, which
 * are the same for everybody in an organisation, and for everybody in none.
 */
const roles = [
  { account: undefined, start: "/" },
  { account: "editor.onkyeol", start: "/startup", own: true },
  { account: "editor.kai", start: "/demand" },
  { account: "evaluator6", start: "/evaluate" },
  { account: "evaluator3", start: "/evaluate" },
  { account: "officer", start: "/manage", own: true },
  { account: "approver", start: "/manage" },
  { account: "auditor", start: "/audit" },
  { account: "admin", start: "/admin" },
] satisfies { account: string | undefined; start: string; own?: boolean }[];

// Each role goes its own way: both workers share them.
test.describe.configure({ mode: "parallel", timeout: 240_000 });

for (const { account, start, own } of roles) {
  test(`${account ?? "a visitor"} can use every page at 360 px @phone`, async ({ browser }) => {
    const person = account ? await signedIn(browser, "ko", account) : await visitor(browser, "ko");
    await person.page.setViewportSize({ width: 360, height: 740 });
    await open(person, start);
    await expectToolsInMenu(person);
    const seen = new Set<string>();
    const waiting = [pathIn("ko", start)];
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (seen.has(kindOf(path))) continue;
      seen.add(kindOf(path));
      const response = await person.page.goto(path);
      expect(response?.status(), path).toBe(200);
      await expectNoSidewaysScroll(person.page);
      await expectAccessible(person.page);
      waiting.push(...(await linksOf(person.page, account ? [start, ...(own ? ownPages : [])] : undefined)));
    }
    expect(seen.size, "pages of this role").toBeGreaterThan(1);
  });
}

const ownPages = ["/account", "/organisations", "/notices"];

/** One page of each kind is enough: ids, codes and searches are left out. */
function kindOf(path: string): string {
  return path
    .replace(/[?#].*$/, "")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id")
    .replace(/\/(calls|challenges|results)\/[0-9A-Z-]+$/, "/$1/:code");
}

/** Links of the page inside these areas, or to public pages; downloads and the other language left out. */
async function linksOf(page: Page, areas: readonly string[] | undefined): Promise<string[]> {
  const hrefs = await page
    .locator("a[href^='/']")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const foreign = /^\/(api|\.well-known|en|startup|demand|evaluate|manage|audit|admin)(\/|$)/;
  return hrefs.filter((href) => (areas ? areas.some((area) => href.startsWith(area)) : !foreign.test(href)));
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { wide, width } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const inScroller = (element: Element): boolean => {
      const parent = element.parentElement;
      if (!parent) return false;
      return getComputedStyle(parent).overflowX !== "visible" || inScroller(parent);
    };
    const over = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !inScroller(element),
    );
    return { wide: over.slice(0, 5).map((element) => element.outerHTML.slice(0, 160)), width };
  });
  const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(scroll, `${page.url()} scrolls sideways: ${wide.join("\n")}`).toBeLessThanOrEqual(width);
}

/** Contrast, language and account stand in the menu where there is no room above. */
async function expectToolsInMenu({ page, t, email }: Person): Promise<void> {
  const menu = page.getByRole("button", { name: t("shell.menu"), exact: true });
  await menu.click();
  const nav = page.getByRole("navigation", { name: t("shell.mainMenu") });
  await expect(nav.getByRole("button", { name: t("shell.highContrast") })).toBeVisible();
  await expect(nav.getByRole("link", { name: "English" })).toBeVisible();
  const account = email ? nav.getByRole("button", { name: t("shell.account.signOut") }) : null;
  await expect(account ?? nav.getByRole("link", { name: t("shell.account.signIn") })).toBeVisible();
  await menu.click();
}
