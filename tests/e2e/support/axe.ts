import { expect, type Page } from "@playwright/test";
import axe, { type Result, type RunOptions } from "axe-core";
import { CONTRAST_KEY } from "../../../components/shell/contrast-script";

/** Only violations are described in full, which halves the time of a scan; every rule runs all the same. */
const everything: RunOptions = { resultTypes: ["violations"] };
/** The looks differ in colours alone (app/styles): one of them is asked everything. */
const colours: RunOptions = { ...everything, runOnly: ["color-contrast", "link-in-text-block"] };

/**
 * No violation of any of axe's rules on the page as it stands, neither in the light nor in the high-contrast look.
 * Colours change at once, because the browser asks for reduced motion (playwright.config.ts).
 */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that is still arriving has nothing to scan yet.
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const [look, asked] of [
    ["high", colours],
    ["light", everything],
  ] as const) {
    await show(page, look);
    const violations = await scan(page, asked);
    expect(violations.map(summary), `axe in the ${look} look at ${page.url()}`).toEqual([]);
  }
}

/** Half a megabyte of axe goes to a page once, not with every scan; there are no frames that it would have to reach. */
async function scan(page: Page, options: RunOptions): Promise<Result[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate<Result[]>(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`);
}

/** What the reader's button does: the choice is kept in the browser, and the page changes at once. */
async function show(page: Page, look: "high" | "light"): Promise<void> {
  await page.evaluate(
    ([key, wanted]) => {
      localStorage.setItem(key, wanted);
      if (wanted === "high") document.documentElement.dataset.mode = "high-contrast";
      else delete document.documentElement.dataset.mode;
      window.dispatchEvent(new Event("contrast-changed"));
    },
    [CONTRAST_KEY, look] as const,
  );
}

function summary(violation: Result): string {
  const places = violation.nodes.slice(0, 5).map((node) => `${node.html.slice(0, 200)} — ${node.failureSummary ?? ""}`);
  return [`${violation.id}: ${violation.help} (${violation.nodes.length})`, ...places].join("\n  ");
}
