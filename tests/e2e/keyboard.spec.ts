import { expect, test } from "@playwright/test";
import { demoPassword } from "../../prisma/seed/accounts";
import { inLanguage } from "../../lib/platform/localised";
import { sectionTexts } from "../../lib/programmes/schema/composed-texts";
import { defaultFormDefinition } from "../../lib/programmes/schema/default-form";
import type { FormField } from "../../lib/programmes/schema/form-definition";
import { startDraft } from "./support/draft";
import { isFocused, tabTo } from "./support/keys";
import { pdf } from "./support/pdf";
import { button, field, open, visitor, type Person } from "./support/person";
import { wordsLike } from "./support/words";
import { cellsOf } from "./story/rows";
import { answers } from "./story/texts";

test("an application is signed in for, written and submitted by keyboard alone", async ({ browser }) => {
  const person = await visitor(browser, "ko");
  const { page, t } = person;
  await open(person, "/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: t("shell.skip") });
  expect(await isFocused(skip), "the first stop is the skip link").toBe(true);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.getByRole("main").evaluate((main) => main.contains(document.activeElement))).toBe(true);

  await open(person, "/sign-in");
  await tabTo(page, page.getByLabel(t("accounts.fields.email")));
  await page.keyboard.type("owner.neulchan@demo.example");
  await tabTo(page, page.getByLabel(t("accounts.fields.password"), { exact: true }));
  await page.keyboard.type(demoPassword);
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/sign-in/);

  await startDraft(person);
  // The questions that follow from the call's rules stand before its own form.
  const yes = page.getByRole("radio", { name: sectionTexts.yes.ko, exact: true });
  for (let index = 0; index < (await yes.count()); index++) {
    await tabTo(page, yes.nth(index));
    await page.keyboard.press("Space");
  }
  for (const section of defaultFormDefinition.sections) {
    for (const one of section.fields) await answer(person, one);
  }
  await expect(page.getByText(wordsLike(t, "applications.draft.save.saved", "time"))).toBeVisible();
  await press(person, t("applications.draft.check"));

  await tabTo(page, page.getByRole("checkbox", { name: t("applications.submit.attest") }));
  await page.keyboard.press("Space");
  await press(person, t("applications.submit.submit"));
  await expect(page.getByRole("heading", { name: t("applications.receipt.received") })).toBeVisible();
});

async function press(person: Person, name: string): Promise<void> {
  await tabTo(person.page, button(person, name).last());
  await person.page.keyboard.press("Enter");
}

/** Types into fields, chooses with the space bar, opens the file chooser with Enter. */
async function answer(person: Person, one: FormField): Promise<void> {
  const { page, t } = person;
  const label = inLanguage(one.label, "ko").text;
  if (one.type === "consent") {
    if (!one.required) return;
    await tabTo(page, page.getByRole("checkbox", { name: label }));
    return page.keyboard.press("Space");
  }
  if (one.type === "file") {
    if (!one.required) return;
    await tabTo(page, page.getByRole("checkbox", { name: t("files.attest.label") }));
    await page.keyboard.press("Space");
    // Asked for before the way to the field: a key may otherwise overtake the wish to be told of the chooser.
    const chooser = page.waitForEvent("filechooser");
    await tabTo(page, field(person, label));
    await page.keyboard.press("Enter");
    await (await chooser).setFiles(await pdf("plan.pdf", "Plan"));
    const row = page.getByRole("listitem").filter({ hasText: "plan.pdf" });
    return expect(row.getByText(t("files.row.attached"))).toBeVisible();
  }
  for (const { name, text } of cellsOf(one, person)) {
    await tabTo(page, page.getByRole("textbox", { name }));
    await page.keyboard.type(text);
  }
  const text = answers[one.id];
  if (text === undefined) return;
  if (one.type !== "single_choice") {
    await tabTo(page, field(person, label));
    return page.keyboard.type(text);
  }
  const options = page.getByRole("group", { name: label }).getByRole("radio");
  await tabTo(page, options.first());
  const steps = one.options.findIndex(({ value }) => value === text);
  await page.keyboard.press("Space");
  for (let step = 0; step < steps; step++) await page.keyboard.press("ArrowDown");
}
