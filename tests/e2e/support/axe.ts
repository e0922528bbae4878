import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { CONTRAST_KEY } from "../../../components/shell/contrast-script";

/**
 * No violation of any of axe's rules on the page as it stands, neither in the light nor in the high-contrast look.
 * Colours change at once, because the browser asks for reduced motion (playwright.config.ts).
 */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that is still arriving has nothing to scan yet.
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const look of ["high", "light"] as const) {
    await show(page, look);
    // Legacy mode spares a blank page per scan; it differs only for frames of other origins, of which there are none.
    // Only violations are described in full, which halves the time of a scan; every rule runs all the same.
    const scan = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
    // The looks differ in colours alone (app/styles): one of them is asked everything.
    if (look === "high") scan.withRules(["color-contrast", "link-in-text-block"]);
    const { violations } = await scan.analyze();
    expect(violations.map(summary), `axe in the ${look} look at ${page.url()}`).toEqual([]);
  }
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

function summary(violation: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }): string {
  const places = violation.nodes.slice(0, 5).map((node) => `${node.html.slice(0, 200)} — ${node.failureSummary ?? ""}`);
  return [`${violation.id}: ${violation.help} (${violation.nodes.length})`, ...places].join("\n  ");
}
