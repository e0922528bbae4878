import { expect } from "@playwright/test";
import { button, open, type Person } from "./person";
import { pathIn } from "./words";

/**
 * Starts an application of the person's startup for some challenge of the demonstration's open call that it has none for,
 * and waits for the form. Calls of sister programmes and of other tests have other forms. Returns the form's address.
 */
export async function startDraft(person: Person): Promise<string> {
  const { page, t, locale } = person;
  for (const code of await openChallenges(person)) {
    await open(person, `/startup/applications/new?challenge=${code}`);
    const start = button(person, t("applications.start.start"));
    if ((await start.count()) === 0) continue;
    await start.click();
    await page.waitForURL((url) => url.pathname.startsWith(pathIn(locale, "/startup/applications/0")));
    await expect(page.getByText(t("applications.draft.notSubmitted")).first()).toBeVisible();
    return new URL(page.url()).pathname;
  }
  throw new Error("the startup has applied for every open challenge already");
}

async function openChallenges(person: Person): Promise<string[]> {
  await open(person, "/challenges?state=open");
  const links = person.page.getByRole("main").getByRole("heading", { level: 3 }).getByRole("link");
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const codes = addresses.map((address) => address.split("/").at(-1) ?? "");
  return codes.filter((code) => /^\d+-/.test(code));
}
