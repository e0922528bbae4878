import type { Browser, TestInfo } from "@playwright/test";
import { signedIn, signedInFromDemo, visitor, type Person } from "../support/person";
import { wordsOf, type Language, type Words } from "../support/words";

/** One play of the whole challenge in one language; what a step makes, the later ones find by its code. */
export type Story = {
  locale: Language;
  t: Words;
  /** The call's own code; unlike any other, so that plays on one database never meet. */
  code: string;
  callTitle: { ko: string; en: string };
  challengeTitle: { ko: string; en: string };
  /** Where the officer's page of the call stands, with the language. */
  callPath: string;
  /** Given by the portal when the challenge is drafted. */
  challengeCode: string;
  /** Where officer and approver find the project, with the language. */
  projectPath: string;
  /** Milliseconds since 1970; set when the officer fixes the dates. */
  closesAt: number;
  /** The browser of a demo account, signed in at first use; the approver comes by the page of the demo's accounts. */
  as: (account: string) => Promise<Person>;
  someVisitor: () => Promise<Person>;
};

export function newStory(browser: Browser, locale: Language, info: TestInfo): Story {
  const people = new Map<string, Promise<Person>>();
  const once = (name: string, make: () => Promise<Person>) => {
    const person = people.get(name) ?? make();
    people.set(name, person);
    return person;
  };
  const code = `${locale === "ko" ? "K" : "E"}${(Math.floor(Date.now() / 1000) + info.retry).toString(36).toUpperCase()}`;
  return {
    locale,
    t: wordsOf(locale),
    code,
    callTitle: { ko: `야간 정비 챌린지 ${code}`, en: `Night maintenance challenge ${code}` },
    challengeTitle: {
      ko: `격납고 조명 없이 균열을 찾는 촬영 장치 ${code}`,
      en: `Finding cracks without hangar light ${code}`,
    },
    callPath: "",
    challengeCode: "",
    projectPath: "",
    closesAt: 0,
    as: (account) =>
      once(account, () => (account === "approver" ? signedInFromDemo : signedIn)(browser, locale, account)),
    someVisitor: () => once("visitor", () => visitor(browser, locale)),
  };
}

export const inLocale = ({ locale }: Story, text: { ko: string; en: string }): string => text[locale];
