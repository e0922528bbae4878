import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { read, root, sourceFiles } from "./tree";

type Tree = { [key: string]: Tree | string };

const folder = (locale: string) => path.join(root, "messages", locale);
const names = (locale: string) => fs.readdirSync(folder(locale)).sort();

function flat(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${prefix}${key}`, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
}

const catalogue = (locale: string): Map<string, string> =>
  new Map(
    names(locale).flatMap((name) =>
      flat(JSON.parse(fs.readFileSync(path.join(folder(locale), name), "utf8")), `${name}:`),
    ),
  );

/** Top-level argument names of an ICU message. */
const placeholders = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{\s*([a-zA-Z][a-zA-Z0-9]*)\s*[,}]/g)].map((match) => match[1] ?? ""))].sort();

describe("the catalogues", () => {
  const ko = catalogue("ko");
  const en = catalogue("en");

  it("have the same keys in both languages", () => {
    expect([...en.keys()].sort()).toEqual([...ko.keys()].sort());
  });

  it("use the same placeholders in both languages", () => {
    const differing = [...ko].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(en.get(key) ?? "").join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it("have words for every audit event and every kind of subject", () => {
    const commands = sourceFiles().filter((file) => /^lib\/[a-z]+\/(commands|queries)\b/.test(file));
    const text = commands.map((file) => read(file)).join("\n");
    const events = [...text.matchAll(/\bname: "([a-z]+(?:_[a-z]+)+)"/g)].map((match) => match[1]);
    const subjects = [...text.matchAll(/subject: \{ type: "(\w+)"/g)].map((match) => match[1]);
    const missing = [
      ...events.filter((name) => !ko.has(`audit.json:events.${name}`)),
      ...subjects.filter((name) => !ko.has(`audit.json:subjects.${name}`)),
    ];
    expect([...new Set(missing)]).toEqual([]);
  });

  it("leave nothing empty, and keep to the register", () => {
    const empty = [...ko, ...en].filter(([, text]) => text.trim() === "");
    expect(empty.map(([key]) => key)).toEqual([]);
    const loud = [...ko, ...en].filter(([, text]) => /성공적으로|귀하|요망|!$/.test(text));
    expect(loud.map(([key]) => key)).toEqual([]);
  });
});
