import { expect } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { button, field, open, press } from "../support/person";
import { inLocale, type Story } from "./story";
import { selectionMinutes } from "./texts";

/** Officer proposes with minutes, approver confirms, officer publishes; the public list names the selected only. */
export async function select(story: Story, selected: string, unselected: string): Promise<void> {
  const { t, callPath } = story;
  const officer = await story.as("officer");
  const approver = await story.as("approver");
  const path = `${callPath}/selection`;

  await officer.page.goto(path);
  await expect(officer.page.getByRole("row").filter({ hasText: selected }).first()).toBeVisible();
  await field(officer, t("selection.page.decision.minutes")).fill(inLocale(story, selectionMinutes));
  await expectAccessible(officer.page);
  await press(officer, t("selection.page.decision.propose.submit"));
  await expect(button(officer, t("selection.page.decision.propose.submit"))).toHaveCount(0);

  await approver.page.goto(path);
  await expectAccessible(approver.page);
  await press(approver, t("selection.page.decision.confirm.submit"));
  await expect(approver.page.getByText(t("selection.page.decision.publish.ready"))).toBeVisible();

  await officer.page.goto(path);
  await press(officer, t("selection.page.decision.publish.submit"));
  await expect(button(officer, t("selection.page.decision.publish.submit"))).toHaveCount(0);
  await expectAccessible(officer.page);

  const visitor = await story.someVisitor();
  await open(visitor, `/results/${story.code}`);
  await expect(visitor.page.getByRole("row").filter({ hasText: selected })).toBeVisible();
  await expect(visitor.page.getByText(unselected)).toHaveCount(0);
  await expectAccessible(visitor.page);
}

/** A startup's own result with points and reasons, reached from its own list of applications. */
export async function expectResult(story: Story, account: string, outcome: "SELECTED" | "NOT_SELECTED"): Promise<void> {
  const { t } = story;
  const startup = await story.as(account);
  const { page } = startup;
  await open(startup, "/startup");
  await expectAccessible(page);
  await open(startup, "/startup/applications");
  const own = page.getByRole("listitem").filter({ hasText: `${story.code}-KAI-01` });
  // What is over is folded below the rest.
  const folded = page.getByText(new RegExp(t("applications.home.over", { count: 1 }).replace("1", "\\d+")));
  if (outcome === "NOT_SELECTED") await folded.click();
  await own.getByRole("link").last().click();
  const title = t("selection.result.title", { outcome: t(`selection.outcome.${outcome}`, { rank: 0 }) });
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("heading", { name: t("selection.result.reasons") })).toBeVisible();
  await expectAccessible(page);
}
