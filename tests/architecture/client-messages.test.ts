import { expect, it } from "vitest";
import { importsOf, read, sourceFiles } from "./tree";

const files = new Set(sourceFiles().filter((file) => /^(app|components)\//.test(file)));
const fileOf = (to: string) => [`${to}.tsx`, `${to}.ts`, `${to}/index.ts`].find((file) => files.has(file));
const isClient = (file: string) => /^\s*"use client"/.test(read(file));

const imports = new Map<string, string[]>();
function importsFrom(file: string): string[] {
  const known = imports.get(file);
  if (known) return known;
  const found = importsOf(file).flatMap(({ to, typeOnly }) => (typeOnly ? [] : (fileOf(to) ?? [])));
  imports.set(file, found);
  return found;
}

/** All that a page is made of, each file once on the server's side and once on the browser's where it is on both. */
function partsOf(page: string): { file: string; client: boolean }[] {
  const parts = new Map<string, { file: string; client: boolean }>();
  const waiting = [{ file: page, client: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const part = { file: next.file, client: next.client || isClient(next.file) };
    const key = `${part.file} ${part.client}`;
    if (parts.has(key)) continue;
    parts.set(key, part);
    waiting.push(...importsFrom(part.file).map((file) => ({ file, client: part.client })));
  }
  return [...parts.values()];
}

const layoutsOf = (page: string) => [...files].filter((file) => file.endsWith("/layout.tsx") && page.startsWith(file.slice(0, -"layout.tsx".length))); // prettier-ignore

const given = (file: string) =>
  [...read(file).matchAll(/namespaces=\{([^}]*)\}/g)].flatMap(([, list = ""]) => list.match(/\w+(?=")/g) ?? []);

const spoken = (file: string) => [...read(file).matchAll(/useTranslations\("(\w+)/g)].map(([, name = ""]) => name);

it("every page hands its parts in the browser the catalogues that they speak", () => {
  const pages = [...files].filter((file) => file.endsWith("/page.tsx"));
  expect(pages.length).toBeGreaterThan(80);
  const missing = pages.flatMap((page) => {
    const parts = partsOf(page);
    const frame = layoutsOf(page).flatMap(partsOf);
    const handed = new Set(["shell", "ui", ...[...parts, ...frame].flatMap(({ file }) => given(file))]);
    const used = parts
      .filter(({ client }) => client)
      .flatMap(({ file }) => spoken(file).map((name) => ({ file, name })));
    return used.filter(({ name }) => !handed.has(name)).map(({ file, name }) => `${page}: ${name} (${file})`);
  });
  expect(missing).toEqual([]);
});
