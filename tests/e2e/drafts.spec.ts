import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { button, field, open, press, signedIn, signInHere, type Person } from "./support/person";
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

test("going back from the check shows the form with what was typed last, also after a link within it", async ({
  browser,
}) => {
  const person = await signedIn(browser, "ko", "owner.bion");
  await startDraft(person);
  const { page, t } = person;
  await field(person, label).fill(text);
  await page
    .getByRole("navigation", { name: t("applications.draft.sections") })
    .getByRole("link")
    .last()
    .click();
  await button(person, t("applications.draft.check")).first().click();
  await expect(page.getByRole("heading", { name: t("applications.submit.checklist") })).toBeVisible();
  await page.goBack();
  await expect(field(person, label)).toHaveValue(text);
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
  await expect(page.getByText(t("applications.draft.trouble.offline.title"))).toBeVisible();
  await expect(field(person, label)).toHaveValue(text);

  await context.setOffline(false);
  await expectSaved(person);
  await expect(page.getByText(t("applications.draft.trouble.offline.title"))).toHaveCount(0);

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
  await page.getByRole("link", { name: t("applications.draft.trouble.signed_out.act") }).click();
  await signInHere({ ...person, page: await opened }, "owner.doraesol");

  await page.bringToFront();
  await expect(field(person, label)).toHaveValue(text);
  await expectSaved(person);
  await page.reload();
  await expect(field(person, label)).toHaveValue(text);
});

test("what was typed into a form is there again after a closed tab and a new sign-in, until it is sent", async ({
  browser,
}) => {
  const person = await signedIn(browser, "ko", "owner.tke");
  const { context, t } = person;
  const troubles = troublesOf(person);
  const title = t("challenges.new.titleKo");
  await open(person, "/demand/challenges/new");
  await field(person, title).fill("항공정비 이력 자동 정리");
  await person.page.close();

  await context.clearCookies();
  const tab = { ...person, page: await context.newPage() };
  const tabTroubles = troublesOf(tab);
  await tab.page.goto("/demand/challenges/new");
  await signInHere(tab, "owner.tke");
  await expect(field(tab, title)).toHaveValue("항공정비 이력 자동 정리");
  await expect(tab.page.getByText(t("ui.kept.restored"))).toBeVisible();
  await expectAccessible(tab.page);
  await press(tab, t("challenges.new.start"));
  await tab.page.waitForURL(/demand\/challenges\/0/);

  // The rows that were added come back too; discarded, they are gone, and the text that the server has is there.
  const address = `${new URL(tab.page.url()).pathname.replace(/\/edit$/, "")}/edit`;
  await tab.page.goto(address);
  await button(tab, t("challenges.form.addRow")).click();
  const current = tab.page.locator("[name='content.performance.1.current']");
  await current.fill("3시간");
  await tab.page.reload();
  await expect(current).toHaveValue("3시간");
  await button(tab, t("ui.kept.discard")).click();
  await expect(current).toHaveCount(0);
  await expect(tab.page.locator("[name='content.title.ko']")).toBeFocused();
  await expect(tab.page.getByText(t("ui.kept.restored"))).toHaveCount(0);
  await tab.page.reload();
  await expect(tab.page.locator("[name='content.title.ko']")).toHaveValue("항공정비 이력 자동 정리");
  await expect(tab.page.getByText(t("ui.kept.restored"))).toHaveCount(0);

  await open(tab, "/demand/challenges/new");
  await expect(field(tab, title)).toHaveValue("");
  expect([...troubles, ...tabTroubles]).toEqual([]);
});

test("whoever signs out leaves nothing typed on the device", async ({ browser }) => {
  const person = await signedIn(browser, "ko", "owner.sjg");
  const { page, t } = person;
  const title = t("challenges.new.titleKo");
  await open(person, "/demand/challenges/new");
  await field(person, title).fill("지워질 제목");
  await page.reload();
  await expect(field(person, title)).toHaveValue("지워질 제목");
  await button(person, t("shell.account.signOut")).click();
  await expect(page.getByRole("link", { name: t("shell.account.signIn") })).toBeVisible();
  const left = await page.evaluate(() => Object.values({ ...localStorage }));
  expect(left.filter((text) => text.includes("지워질"))).toEqual([]);
});

/** What the browser complains about while the page is used: scripts, and markup that differs from the server's. */
function troublesOf({ page }: Person): string[] {
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  return troubles;
}

async function expectSaved({ page, t }: Person): Promise<void> {
  await expect(page.getByText(wordsLike(t, "applications.draft.save.saved", "time"))).toBeVisible({ timeout: 30_000 });
}
