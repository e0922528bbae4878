import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any page has between two controls of one task. */
const MOST_STOPS = 150;

/** Presses Tab until the control has the focus, and sees that the focus shows. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press("Tab");
    if (await isFocused(target)) return expectFocusShown(page);
  }
  throw new Error(`Tab does not reach ${target.toString()}`);
}

export function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** The focused element, or for a hidden control what stands for it, has an outline of at least 2 px that can be seen. */
export async function expectFocusShown(page: Page): Promise<void> {
  const outline = await page.evaluate(() => {
    const focused = document.activeElement;
    const shown = [focused, focused?.nextElementSibling, focused?.closest("label"), focused?.parentElement];
    const widths = shown.flatMap((element) => {
      if (!element) return [];
      const style = getComputedStyle(element);
      const outlined = style.outlineStyle !== "none" ? parseFloat(style.outlineWidth) : 0;
      return [outlined, style.boxShadow === "none" ? 0 : 2];
    });
    return Math.max(0, ...widths);
  });
  expect(outline, "the focus is visible").toBeGreaterThanOrEqual(2);
}
