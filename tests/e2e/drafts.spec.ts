import { expect, test } from "@playwright/test";
import { button, field, open, signedIn, signInHere, type Person } from "./support/person";
import { startDraft } from "./support/draft";
import { wordsLike } from "./support/words";

const text = "광학 시험대와 판정 소프트웨어";
const label = "주요 제품·기술";

test("what was typed a moment ago survives a reload and a closed tab", async ({ browser }) => {
  const person = await signedIn(browser, "ko", "owner.bion");
  const address = await startDraft(person);
  const { context, page } = person;

  await field(person, label).fill(text);
  await page.reload();
  await expect(field(person, label)).toHaveValue(text);
  await expectSaved(person);

  await field(person, label).fill(`${text} 2판`);
  await page.close();
  const tab = { ...person, page: await context.newPage() };
  await tab.page.goto(address);
  await expect(field(tab, label)).toHaveValue(`${text} 2판`);
  await expectSaved(tab);
});

test("while the server cannot be reached the text is kept, said to be unsaved, and saved afterwards", async ({
  browser,
}) => {
  const person = await signedIn(browser, "ko", "owner.byeolmuri");
  const address = await startDraft(person);
  const { context, page, t } = person;

  await context.setOffline(true);
  await field(person, label).fill(text);
  await expect(page.getByText(t("applications.draft.save.offline"))).toBeVisible();
  await expect(page.getByText(t("applications.draft.trouble.offline"))).toBeVisible();
  await expect(field(person, label)).toHaveValue(text);

  await context.setOffline(false);
  await expectSaved(person);
  await expect(page.getByText(t("applications.draft.trouble.offline"))).toHaveCount(0);

  // Also where the tab is closed before the connection is back: the device still has it.
  await context.setOffline(true);
  await field(person, label).fill(`${text} 2판`);
  await expect(page.getByText(t("applications.draft.save.offline"))).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const tab = { ...person, page: await context.newPage() };
  await tab.page.goto(address);
  await expect(field(tab, label)).toHaveValue(`${text} 2판`);
  await expectSaved(tab);
});

test("after the session was ended elsewhere, signing in in another tab saves what was typed", async ({ browser }) => {
  const person = await signedIn(browser, "ko", "owner.doraesol");
  await startDraft(person);
  const { context, page, t } = person;
  await field(person, label).fill("처음");
  await expectSaved(person);

  const elsewhere = await signedIn(browser, "ko", "owner.doraesol");
  await open(elsewhere, "/account/security");
  await button(elsewhere, t("accounts.security.revokeOthers")).click();
  await expect(elsewhere.page.getByText(t("accounts.security.onlyThis"))).toBeVisible();

  await field(person, label).fill(text);
  await expect(page.getByText(t("applications.draft.save.signed_out"))).toBeVisible();
  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: t("applications.draft.trouble.signIn") }).click();
  await signInHere({ ...person, page: await opened }, "owner.doraesol");

  await page.bringToFront();
  await expect(field(person, label)).toHaveValue(text);
  await expectSaved(person);
  await page.reload();
  await expect(field(person, label)).toHaveValue(text);
});

async function expectSaved({ page, t }: Person): Promise<void> {
  await expect(page.getByText(wordsLike(t, "applications.draft.save.saved", "time"))).toBeVisible({ timeout: 30_000 });
}
