import { expect } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { button, field, press, type Person } from "../support/person";
import { pathIn, wordsLike } from "../support/words";
import type { Story } from "./story";

export type Party = "STARTUP" | "DEMAND_OWNER" | "AGENCY";

/** The officer prepares and offers the agreement over 60,000,000 won: two tranches and three milestones from the call. */
export async function offerAgreement(story: Story): Promise<void> {
  const { t, callPath } = story;
  const officer = await story.as("officer");
  const { page } = officer;
  await page.goto(`${callPath}/agreements`);
  await expectAccessible(page);
  await page.getByRole("link", { name: t("agreements.selected.prepare") }).click();
  await expect(field(officer, t("agreements.form.award"))).toHaveValue("60,000,000");
  for (const [position, share, amount] of [
    [1, "70%", "42,000,000"],
    [2, "30%", "18,000,000"],
  ] as const) {
    const label = wordsLike(t, "agreements.form.amount", "name", { position, share });
    await expect(page.getByLabel(label)).toHaveValue(amount);
  }
  for (const position of [1, 2, 3]) {
    await expect(page.getByLabel(wordsLike(t, "agreements.form.due", "name", { position }))).toHaveValue(
      /^\d{4}-\d\d-\d\d$/,
    );
  }
  await expectAccessible(page);
  await button(officer, t("agreements.form.save")).click();

  await expect(button(officer, t("agreements.act.offer"))).toBeVisible();
  story.projectPath = new URL(page.url()).pathname;
  await expectAccessible(page);
  await press(officer, t("agreements.act.offer"));
  await expect(button(officer, t("agreements.act.recall"))).toBeVisible();
}

/** One party reads and signs the same text on the project's page of its own area. */
export async function sign(story: Story, account: string, party: Party, area: string, last = false): Promise<void> {
  const { t } = story;
  const person = await story.as(account);
  const { page } = person;
  await openProject(story, person, area);
  await page
    .getByRole("checkbox", { name: t("agreements.act.agree", { party: t(`agreements.party.${party}`) }) })
    .check();
  await expectAccessible(page);
  await press(person, t("agreements.act.sign"));
  await expect(button(person, t("agreements.act.sign"))).toHaveCount(0);
  // Until the last one has signed, the page says whom it waits for.
  const waiting = page.getByText(wordsLike(t, "projects.page.offered", "parties"));
  await expect(waiting).toHaveCount(last ? 0 : 1);
}

/** The same project stands in each area under the same id. */
export async function openProject({ projectPath, locale }: Story, { page }: Person, area: string): Promise<void> {
  const id = projectPath.split("/").at(-1) ?? "";
  const response = await page.goto(pathIn(locale, `/${area}/projects/${id}`));
  expect(response?.status()).toBe(200);
}
