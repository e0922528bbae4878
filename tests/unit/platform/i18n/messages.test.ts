import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

type Messages = { [key: string]: string | Messages };

const folder = path.join(import.meta.dirname, "../../../../messages");
const names = (locale: string) => readdirSync(path.join(folder, locale)).sort();
const read = (locale: string, name: string): Messages =>
  JSON.parse(readFileSync(path.join(folder, locale, name), "utf8"));

function leaves(messages: Messages, prefix = ""): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  );
}

/** The names in braces that a text is filled with. */
const slots = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort();

describe("messages", () => {
  it("have the same files in both languages", () => expect(names("en")).toEqual(names("ko")));

  it.each(names("ko"))("%s has the same keys, none empty", (name) => {
    const korean = leaves(read("ko", name));
    const english = leaves(read("en", name));
    expect(english.map(([key]) => key).sort()).toEqual(korean.map(([key]) => key).sort());
    expect([...korean, ...english].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it.each(names("ko"))("%s is filled with the same values", (name) => {
    const english = new Map(leaves(read("en", name)));
    const differing = leaves(read("ko", name)).filter(([key, text]) => {
      const other = english.get(key) ?? "";
      // Plural forms nest their own braces; their words differ by language.
      if (/plural|select/.test(text + other)) return false;
      return slots(text).join() !== slots(other).join();
    });
    expect(differing).toEqual([]);
  });

  it.each(names("ko"))("%s never shouts", (name) => {
    const shouting = [...leaves(read("ko", name)), ...leaves(read("en", name))].filter(([, text]) =>
      /[!！]/.test(text),
    );
    expect(shouting).toEqual([]);
  });
});
