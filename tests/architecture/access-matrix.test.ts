import { describe, expect, it } from "vitest";
import { matrix } from "../access";
import { entryPoints, missingRows, type EntryPoints } from "./entry-points";
import { sourceFiles } from "./tree";

const rows: EntryPoints = {
  pages: matrix.pages.map((row) => row.page),
  handlers: matrix.handlers.flatMap((row) => row.methods.map((method) => `${method} ${row.page}`)),
  actions: matrix.actions.map((row) => row.action),
  commands: matrix.commands.map((row) => row.command),
};

describe("the access matrix", () => {
  const found = entryPoints(sourceFiles());

  it("has a row for every page, handler, action and command, and none for what is gone", () => {
    expect(missingRows(found, rows)).toEqual([]);
    expect(missingRows(rows, found)).toEqual([]);
  });

  it("has each row once", () => {
    for (const names of Object.values(rows)) expect(names).toHaveLength(new Set(names).size);
  });

  it("names for each action the command that decides, and fills every dynamic address", () => {
    const commands = new Set(rows.commands);
    expect(matrix.actions.filter((row) => !commands.has(row.command)).map((row) => row.action)).toEqual([]);
    const dynamic = [...matrix.pages, ...matrix.handlers].filter((row) => /\[(?!locale)/.test(row.page) && !row.path);
    expect(dynamic.map((row) => row.page)).toEqual([]);
  });
});

describe("the test of the access matrix", () => {
  const added = entryPoints(
    [
      "app/[locale]/(public)/secret/page.tsx",
      "app/api/leak/route.ts",
      "lib/challenges/commands/leak-challenge.ts",
      "lib/challenges/actions.ts",
    ],
    (file) =>
      file.endsWith("route.ts")
        ? "export async function GET() {}\nexport const POST = GET;"
        : "export async function leakAction() {}",
  );

  it.each([
    ["a page", "page [locale]/(public)/secret"],
    ["a handler's method", "handler POST api/leak"],
    ["an action", "action challenges/actions#leakAction"],
    ["a command", "command challenges/leak-challenge"],
  ])("notices %s that was added without a row", (_, name) => {
    expect(missingRows(added, rows)).toContain(name);
  });
});
