import { expect } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { button, open, type Person } from "../support/person";
import { wordsLike } from "../support/words";
import type { Story } from "./story";

/** A startup that has the page to start open, but waits too long. */
export async function hesitate(story: Story, account: string): Promise<Person> {
  const startup = await story.as(account);
  await open(startup, `/startup/applications/new?challenge=${story.challengeCode}`);
  await expect(button(startup, story.t("applications.start.start"))).toBeVisible();
  return startup;
}

/**
 * The call closes by itself: the visitor's open page says so when its countdown ends, and then the pages do. Those who
 * act afterwards sign in meanwhile.
 */
export async function awaitClose(story: Story, later: readonly string[]): Promise<void> {
  const { t, challengeCode, closesAt } = story;
  const visitor = await story.someVisitor();
  const { page } = visitor;
  await open(visitor, `/challenges/${challengeCode}`);
  const left = closesAt - Date.now();
  for (const account of later) await story.as(account);
  const over = page.getByText(t("ui.countdown.over"), { exact: true });
  if (left > 0) await expect(over).toBeAttached({ timeout: left + 15_000 });
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(t("challenges.apply.closed.evaluating"))).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByRole("link", { name: t("challenges.apply.start") })).toHaveCount(0);
  await expectAccessible(page);
}

/** The late attempt is told that the deadline has passed, and when; not that it may not. */
export async function expectTooLate(story: Story, startup: Person): Promise<void> {
  const { t } = story;
  const words = wordsLike(t, "applications.refusals.deadline_passed", "deadline");
  await button(startup, t("applications.start.start")).click();
  await expect(startup.page.getByText(words).first()).toBeVisible();
  await expectAccessible(startup.page);
}
