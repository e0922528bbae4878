import "server-only";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { AbstractIntlMessages } from "next-intl";
import type { Locale } from "./routing";

const cache = new Map<Locale, Promise<AbstractIntlMessages>>();

/**
 * All messages of a language. Each file messages/<locale>/<name>.json is the namespace <name>, so that a domain adds
 * its texts by adding a file. Read once per process in production, at every request in development.
 */
export function loadMessages(locale: Locale): Promise<AbstractIntlMessages> {
  if (process.env.NODE_ENV !== "production") return readNamespaces(locale);
  const known = cache.get(locale) ?? readNamespaces(locale);
  cache.set(locale, known);
  return known;
}

async function readNamespaces(locale: Locale): Promise<AbstractIntlMessages> {
  // The bundler must not follow this path: it would take in the whole project.
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "messages", locale);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const entries = await Promise.all(files.map((name) => readNamespace(folder, name)));
  return Object.fromEntries(entries);
}

async function readNamespace(folder: string, name: string): Promise<[string, AbstractIntlMessages]> {
  const messages: AbstractIntlMessages = JSON.parse(await readFile(path.join(folder, name), "utf8"));
  return [path.basename(name, ".json"), messages];
}
