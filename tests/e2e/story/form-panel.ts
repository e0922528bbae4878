import { expect } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { button, field, nameOf, press, type Person } from "../support/person";

import type { Story } from "./story";

/** The officer lets through what meets every check. */
export async function screen(story: Story, applications: number): Promise<void> {
  const { t, callPath } = story;
  const officer = await story.as("officer");
  const { page } = officer;
  await page.goto(`${callPath}/applications`);
  const rows = page.getByRole("row").filter({ hasText: `${story.code}-KAI-01` });
  await expect(rows).toHaveCount(applications);
  await expectAccessible(page);
  await page.getByRole("link", { name: t("applications.screening.bulkAct") }).click();
  await expect(page.getByRole("heading", { name: t("applications.passing.exceptions", { count: 0 }) })).toBeVisible();
  await expectAccessible(page);
  await press(officer, t("applications.passing.act", { count: applications }));
  await page.goto(`${callPath}/applications`);
  await expect(rows.getByText(t("applications.screening.status.ELIGIBLE"))).toHaveCount(applications);
}

/** Five evaluators, one of them chair; then the panel is appointed and everyone is assigned everything. */
export async function formPanel(story: Story, evaluators: readonly string[]): Promise<void> {
  const { t, callPath } = story;
  const officer = await story.as("officer");
  const { page } = officer;
  await page.goto(`${callPath}/panels`);
  await field(officer, t("evaluation.panels.form.nameKo")).fill("야간 정비 분과");
  await field(officer, t("evaluation.panels.form.nameEn")).fill("Night maintenance panel");
  await expectAccessible(page);
  await button(officer, t("evaluation.panels.form.submit")).click();

  for (const account of evaluators) await appointAs(officer, account);
  const name = nameOf(evaluators[0] ?? "");
  await button(officer, t("evaluation.panels.members.makeChairName", { name })).click();
  const chair = page.getByRole("row").filter({ hasText: name });
  await expect(chair.getByText(t("evaluation.panels.members.chair"), { exact: true })).toBeVisible();
  await expectAccessible(page);
  await button(officer, t("evaluation.panels.appoint.submit")).click();
  await expect(page.getByRole("heading", { name: t("evaluation.panels.board.title") })).toBeVisible();
  await expectAccessible(page);
}

async function appointAs(officer: Person, account: string): Promise<void> {
  const { t } = officer;
  const name = nameOf(account);
  await button(officer, t("evaluation.panels.candidates.addName", { name })).click();
  await expect(button(officer, t("evaluation.panels.members.removeName", { name }))).toBeVisible();
}
