import { expect } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { both, button, field, open, type Person } from "../support/person";
import { inLocale, type Story } from "./story";
import { challengeTexts, mendedNeed, returnComment } from "./texts";

/** The demand owner drafts and submits, the officer returns it once, the owner mends it; then two people let it out. */
export async function postChallenge(story: Story): Promise<void> {
  const { t } = story;
  const owner = await story.as("owner.kai");
  const officer = await story.as("officer");

  await draft(story, owner);
  await submit(owner);
  const work = new URL(owner.page.url()).pathname;

  const managed = await openForReview(story, officer);
  await expectAccessible(officer.page);
  await field(officer, t("challenges.manager.returnComment")).fill(inLocale(story, returnComment));
  await button(officer, t("challenges.manager.sendBack")).click();
  await expect(officer.page.getByText(t("challenges.manager.turn.RETURNED"))).toBeVisible();

  await owner.page.goto(work);
  await expect(owner.page.getByText(inLocale(story, returnComment)).first()).toBeVisible();
  await expectAccessible(owner.page);
  await owner.page.getByRole("link", { name: t("challenges.owner.edit") }).click();
  await both(owner, t("challenges.form.need"), mendedNeed);
  await button(owner, t("challenges.form.save")).click();
  await submit(owner);

  await officer.page.goto(managed);
  await button(officer, t("challenges.manager.approve")).click();
  await expect(officer.page.getByText(t("challenges.manager.turn.APPROVED"))).toBeVisible();

  const approver = await story.as("approver");
  await approver.page.goto(managed);
  await button(approver, t("challenges.manager.publish")).click();
  await expect(approver.page.getByText(t("challenges.manager.turn.PUBLISHED"))).toBeVisible();
}

async function draft(story: Story, owner: Person): Promise<void> {
  const { t, code, challengeTitle } = story;
  await open(owner, "/demand");
  await expectAccessible(owner.page);
  await owner.page.getByRole("link", { name: t("challenges.demand.postFor", { code }) }).click();
  await field(owner, t("challenges.new.titleKo")).fill(challengeTitle.ko);
  await field(owner, t("challenges.new.titleEn")).fill(challengeTitle.en);
  await expectAccessible(owner.page);
  await button(owner, t("challenges.new.start")).click();

  await field(owner, t("challenges.form.partners")).selectOption("2");
  await owner.page.getByRole("checkbox", { name: t("challenges.fields.ai"), exact: true }).check();
  await owner.page.getByRole("checkbox", { name: t("challenges.fields.sensors_ew"), exact: true }).check();
  for (const part of ["summary", "background", "need", "environment", "support", "dualUse"] as const) {
    await both(owner, t(`challenges.form.${part}`), challengeTexts[part]);
  }
  await both(owner, t("challenges.form.measure"), { ko: "찾을 수 있는 균열 폭", en: "Width of the crack" });
  await field(owner, t("challenges.form.current")).fill("1.0mm");
  await field(owner, t("challenges.form.wanted")).fill("0.3mm");
  await expectAccessible(owner.page);
  await button(owner, t("challenges.form.save")).click();
  await expect(button(owner, t("challenges.owner.submit"))).toBeVisible();
}

async function submit(owner: Person): Promise<void> {
  const { t } = owner;
  await button(owner, t("challenges.owner.submit")).click();
  await expect(owner.page.getByText(t("challenges.owner.turn.SUBMITTED"))).toBeVisible();
}

/** From the list of what waits for the officer; returns the page's address. */
async function openForReview(story: Story, officer: Person): Promise<string> {
  await open(officer, "/manage/challenges");
  await expectAccessible(officer.page);
  await officer.page.getByRole("link", { name: inLocale(story, story.challengeTitle), exact: true }).click();
  await expect(button(officer, story.t("challenges.manager.sendBack"))).toBeVisible();
  return new URL(officer.page.url()).pathname;
}
