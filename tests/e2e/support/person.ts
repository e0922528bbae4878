import { expect, type Browser, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { demoAccounts, demoPassword, type DemoAccount } from "../../../prisma/seed/accounts";
import { pathIn, wordsOf, type Language, type Words } from "./words";

/** One person at one browser of their own: nothing is shared with the others. */
export type Person = { locale: Language; t: Words; context: BrowserContext; page: Page; email?: string };

export async function visitor(browser: Browser, locale: Language): Promise<Person> {
  const context = await browser.newContext({ locale: locale === "ko" ? "ko-KR" : "en-GB" });
  return { locale, t: wordsOf(locale), context, page: await context.newPage() };
}

/** A demo account (`officer`, `owner.kai`) that signed in with address and password. */
export async function signedIn(browser: Browser, locale: Language, account: string): Promise<Person> {
  const person = await visitor(browser, locale);
  await open(person, "/sign-in");
  await signInHere(person, account);
  return { ...person, email: `${account}@demo.example` };
}

/** The same by one press on the page of the demo's accounts. */
export async function signedInFromDemo(browser: Browser, locale: Language, account: string): Promise<Person> {
  const person = await visitor(browser, locale);
  const { page, t } = person;
  const { name, role } = accountOf(account);
  await open(person, "/demo");
  await button(person, t("accounts.demo.signInAs", { name, role: role[locale] })).click();
  await expect(page).not.toHaveURL(/demo/);
  return { ...person, email: `${account}@demo.example` };
}

/** Fills the sign-in form that is in sight and waits for the page behind it. */
export async function signInHere({ page, t }: Person, account: string): Promise<void> {
  await page.getByLabel(t("accounts.fields.email")).fill(`${account}@demo.example`);
  await page.getByLabel(t("accounts.fields.password"), { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: t("accounts.signIn.submit"), exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Goes to a page of the person's language by its address. */
export async function open({ page, locale }: Person, href: string): Promise<void> {
  const response = await page.goto(pathIn(locale, href));
  expect(response?.status(), `${href} answers`).toBe(200);
}

/** A control by its label; whether it is required stands in the label too. */
export function field({ page, t }: Person, label: string): Locator {
  const requirement = [t("ui.field.required"), t("ui.field.optional")].join("|");
  return page.getByLabel(new RegExp(`^\\s*${RegExp.escape(label)}\\s*(${requirement})?\\s*$`));
}

/** A text of both languages, in the two fields that stand side by side. */
export async function both(person: Person, label: string, text: { ko: string; en: string }): Promise<void> {
  const { t } = person;
  await field(person, t("programmes.manage.form.inKorean", { label })).fill(text.ko);
  await field(person, t("programmes.manage.form.inEnglish", { label })).fill(text.en);
}

export function button({ page }: Person, name: string): Locator {
  return page.getByRole("button", { name, exact: true });
}

/**
 * Presses a button and waits for the server's answer. While a press is under way the button has another label, so that
 * its absence proves nothing: whoever looks at the next page too early finds the state before.
 */
export async function press(person: Person, name: string): Promise<void> {
  const answer = person.page.waitForResponse(
    (response) => response.request().method() === "POST" && "next-action" in response.request().headers(),
  );
  await button(person, name).click();
  await answer;
}

/** The name of a demo account, as pages show it. */
export const nameOf = (account: string): string => accountOf(account).name;

function accountOf(account: string): DemoAccount {
  const found = demoAccounts.find(({ email }) => email === `${account}@demo.example`);
  if (!found) throw new Error(`prisma/seed/accounts.ts has no ${account}`);
  return found;
}
