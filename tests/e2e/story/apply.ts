import { expect } from "@playwright/test";
import { inLanguage } from "../../../lib/platform/localised";
import { defaultFormDefinition } from "../../../lib/programmes/schema/default-form";
import type { FormField } from "../../../lib/programmes/schema/form-definition";
import { expectAccessible } from "../support/axe";
import { pdf } from "../support/pdf";
import { button, field, open, type Person } from "../support/person";
import { wordsLike } from "../support/words";
import { cellsOf } from "./rows";
import type { Story } from "./story";
import { answers } from "./texts";

export type Receipt = { number: string; digest: string };

/** From the challenge's page to the receipt: start, type, attach, check, submit. */
export async function apply(story: Story, account: string, look: { scan: boolean }): Promise<Receipt> {
  const { t } = story;
  const startup = await story.as(account);
  const { page } = startup;
  const scan = () => (look.scan ? expectAccessible(page) : Promise.resolve());

  await open(startup, `/challenges/${story.challengeCode}`);
  await page.getByRole("link", { name: t("challenges.apply.start") }).click();
  await expect(button(startup, t("applications.start.start"))).toBeVisible();
  await scan();
  await button(startup, t("applications.start.start")).click();

  await fillForm(startup);
  await attachPlan(startup, story.challengeCode);
  await expect(page.getByText(wordsLike(t, "applications.draft.save.saved", "time"))).toBeVisible();
  await expect(page.getByText(t("applications.draft.notSubmitted")).first()).toBeVisible();
  await scan();
  await button(startup, t("applications.draft.check")).first().click();

  await page.getByRole("checkbox", { name: t("applications.submit.attest") }).check();
  await scan();
  await button(startup, t("applications.submit.submit")).click();
  await expect(page.getByRole("heading", { name: t("applications.receipt.received") })).toBeVisible();
  await scan();
  return readReceipt(story, startup);
}

/** The number begins with the call's code and ends with a check symbol; the digest is a SHA-256 in groups of 16. */
async function readReceipt({ code }: Story, { page }: Person): Promise<Receipt> {
  const slip = page.getByRole("article");
  const [number] = (await slip.innerText()).match(new RegExp(`${code}-[0-9A-Z*~$=]+`)) ?? [];
  const digest = (await slip.getByRole("code").first().innerText()).replaceAll(/\s/g, "");
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  await expect(slip.getByText(/\d{2}:\d{2}:\d{2}\.\d{3}/)).toBeVisible();
  if (!number) throw new Error("the receipt shows no number");
  return { number, digest };
}

/** Every field with an answer in the story, section by section, as the call's own form defines them. */
export async function fillForm(startup: Person): Promise<void> {
  for (const section of defaultFormDefinition.sections) {
    for (const one of section.fields) await answer(startup, one);
  }
}

async function answer(startup: Person, one: FormField): Promise<void> {
  const { page, locale } = startup;
  const label = inLanguage(one.label, locale).text;
  if (one.type === "consent") {
    if (one.required) await page.getByRole("checkbox", { name: label }).check();
    return;
  }
  for (const { name, text } of cellsOf(one, startup)) await page.getByRole("textbox", { name }).fill(text);
  const text = answers[one.id];
  if (text === undefined) return;
  if (one.type === "single_choice") {
    const option = one.options.find(({ value }) => value === text);
    if (!option) throw new Error(`${one.id} has no choice ${text}`);
    const group = page.getByRole("group", { name: label });
    await group.getByRole("radio", { name: inLanguage(option.label, locale).text }).check();
    return;
  }
  await field(startup, label).fill(text);
}

/** Each startup has a plan of its own: the same bytes from two would have to be looked into first. */
export async function attachPlan(startup: Person, code: string): Promise<void> {
  const { page, t, locale } = startup;
  const plan = defaultFormDefinition.sections.flatMap(({ fields }) => fields).find(({ id }) => id === "business_plan");
  const label = inLanguage(plan?.label ?? { ko: "" }, locale).text;
  await page.getByRole("checkbox", { name: t("files.attest.label") }).check();
  await field(startup, label).setInputFiles(await pdf(`plan-${code}.pdf`, `Business plan ${code} ${startup.email}`));
  const row = page.getByRole("listitem").filter({ hasText: `plan-${code}.pdf` });
  await expect(row.getByText(t("files.row.attached"))).toBeVisible();
}

/** The letter with number and digest stands in the outbox, addressed to the one who submitted. */
export async function expectLetter(story: Story, account: string, { number, digest }: Receipt): Promise<void> {
  const { t } = story;
  const visitor = await story.someVisitor();
  await open(visitor, `/outbox?to=${encodeURIComponent(`${account}@demo.example`)}`);
  const letter = visitor.page.getByRole("article").filter({ hasText: number });
  await expect(letter).toContainText(digest);
  await expect(visitor.page.getByLabel(t("notifications.outbox.filter"))).toHaveValue(`${account}@demo.example`);
  await expectAccessible(visitor.page);
}
