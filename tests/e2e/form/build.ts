import { expect, type Locator } from "@playwright/test";
import { isFocused, tabTo } from "../support/keys";
import { button, field, type Person } from "../support/person";
import type { Planned } from "./texts";

const types = [
  "short_text", "long_text", "number", "money", "date", "single_choice",
  "multiple_choice", "table", "team", "budget", "file", "consent",
]; // prettier-ignore

/** Takes away all sections that a new call's form begins with. */
export async function clearForm({ page, t }: Person): Promise<void> {
  const more = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) });
  for (let left = await more.count(); left > 0; left--) {
    await more
      .first()
      .getByRole("button", { name: t("builder.moreShort") })
      .first()
      .click();
    await page.getByRole("menuitem", { name: t("builder.removeSection") }).click();
    await expect(more).toHaveCount(left - 1);
  }
}

/** Adds a section of a template, or an empty one with a title of its own. */
export async function addSection(person: Person, template: string, title?: string): Promise<void> {
  const { page, t } = person;
  await page.getByLabel(t("builder.sectionKind")).selectOption(template);
  await button(person, t("builder.addSection")).click();
  const titled = page.getByLabel(t("builder.inKorean", { label: t("builder.sectionTitle") }));
  // The new section opens, and what is typed next is its title.
  expect(await isFocused(titled)).toBe(true);
  if (title) await page.keyboard.type(title);
}

/** Adds a field with the keyboard alone: its kind from the list, its words, its choices. */
export async function addByKeyboard(person: Person, section: string, planned: Planned): Promise<void> {
  const { page, t } = person;
  await tabTo(page, sectionOf(person, section).getByLabel(t("builder.fieldKind")));
  await page.keyboard.press("Home");
  for (let step = types.indexOf(planned.type); step > 0; step--) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await isFocused(page.getByLabel(t("builder.inKorean", { label: t("builder.label") })))).toBe(true);
  await page.keyboard.type(planned.label);
  for (const [index, words] of (planned.options ?? []).entries()) {
    await tabTo(page, optionOf(person, index));
    await page.keyboard.type(words);
  }
}

/** The same with the pointer. */
export async function addByPointer(person: Person, section: string, planned: Planned): Promise<void> {
  const { t } = person;
  const part = sectionOf(person, section);
  await part.getByLabel(t("builder.fieldKind")).selectOption(planned.type);
  await part.getByRole("button", { name: t("builder.addField") }).click();
  await field(person, t("builder.inKorean", { label: t("builder.label") })).fill(planned.label);
  for (const [index, words] of (planned.options ?? []).entries()) {
    if (index > 1) await button(person, t("builder.addLine", { label: t("builder.options") })).click();
    await optionOf(person, index).fill(words);
  }
}

/** Lets the field that is open depend on the question before it. */
export async function addCondition(person: Person): Promise<void> {
  await button(person, person.t("builder.condition.add")).click();
}

/** Drags a field by its handle above another one, both of which fit into the window. */
export async function dragAbove(person: Person, label: string, target: string): Promise<void> {
  const { mouse } = person.page;
  await rowOf(person, target).evaluate((row) => row.scrollIntoView({ block: "start" }));
  const [from, to] = [await gripOf(person, label).boundingBox(), await rowOf(person, target).boundingBox()];
  if (!from || !to) throw new Error("a field is not in sight");
  await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await mouse.down();
  await mouse.move(to.x + 120, to.y + to.height / 2, { steps: 10 });
  await mouse.move(to.x + 120, to.y + 4, { steps: 3 });
  await mouse.up();
}

export const gripOf = ({ page, t }: Person, label: string): Locator =>
  page.getByRole("button", { name: t("builder.move", { label }), exact: true });

/** The place of a field as its row shows it: 2.1. */
export const placeOf = (person: Person, label: string): Locator => rowOf(person, label).locator(".num").first();

const rowOf = (person: Person, label: string): Locator =>
  person.page.locator("li.builder__field").filter({ has: gripOf(person, label) });

const sectionOf = ({ page, t }: Person, title: string): Locator =>
  page
    .locator("li.builder__section")
    .filter({ has: page.getByRole("button", { name: t("builder.moveSection", { label: title }), exact: true }) });

const optionOf = ({ page, t }: Person, index: number): Locator =>
  page.getByLabel(
    t("builder.inKorean", { label: t("builder.line", { label: t("builder.options"), number: index + 1 }) }),
    { exact: true },
  );
