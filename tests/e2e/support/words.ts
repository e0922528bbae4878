import fs from "node:fs";
import path from "node:path";
import { createTranslator, type Messages } from "use-intl/core";
import { root } from "../../../scripts/lib/paths";

export type Language = "ko" | "en";
type Params = Record<string, string | number>;

/** The portal's own words by their key (`accounts.signIn.submit`). A missing key throws, so that no test looks for nothing. */
export type Words = (key: string, params?: Params) => string;

export function wordsOf(locale: Language): Words {
  const messages = readMessages(locale);
  const translate = createTranslator({
    locale,
    messages,
    onError(error) {
      throw error;
    },
  });
  return (key, params) => translate(key, params);
}

/** Where a page stands in that language: Korean has no prefix. */
export function pathIn(locale: Language, href: string): string {
  return locale === "ko" ? href : `/en${href === "/" ? "" : href}`;
}

/** The words of a key whatever stands at its placeholder, such as a time that the test cannot know. */
export function wordsLike(t: Words, key: string, placeholder: string, params?: Params): RegExp {
  const [before = "", after = ""] = t(key, { ...params, [placeholder]: "\u0000" }).split("\u0000");
  return new RegExp(`${RegExp.escape(before)}.+${RegExp.escape(after)}`);
}

function readMessages(locale: Language): Messages {
  const folder = path.join(root, "messages", locale);
  const files = fs.readdirSync(folder).filter((file) => file.endsWith(".json"));
  return Object.fromEntries(
    files.map((file) => [path.basename(file, ".json"), JSON.parse(fs.readFileSync(path.join(folder, file), "utf8"))]),
  );
}
