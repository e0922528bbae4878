import { expect } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { button, open } from "../support/person";
import { inLocale, type Story } from "./story";

/** A visitor searches by a word of the problem, opens the page, and learns the code that applications name. */
export async function findChallenge(story: Story): Promise<void> {
  const { t, code } = story;
  const visitor = await story.someVisitor();
  const { page } = visitor;
  await open(visitor, "/");
  await expectAccessible(page);
  await open(visitor, "/challenges");
  await page.getByRole("searchbox", { name: t("challenges.search.query") }).fill(`균열 ${code}`);
  await button(visitor, t("challenges.search.submit")).click();
  await expect(page).toHaveURL(/q=/);
  await expectAccessible(page);
  await page.getByRole("link", { name: inLocale(story, story.challengeTitle), exact: true }).click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText(inLocale(story, story.challengeTitle));
  await expect(page.getByRole("timer", { name: t("ui.countdown.label") })).toBeVisible();
  await expectAccessible(page);
  story.challengeCode = decodeURIComponent(new URL(page.url()).pathname.split("/").at(-1) ?? "");
  expect(story.challengeCode).toBe(`${code}-KAI-01`);
}
