import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

export type Licence = { name: string; version: string; licence: string };

const manifest = z.object({ dependencies: z.record(z.string(), z.string()) });
const installed = z.object({ version: z.string(), license: z.string().default("–") });

/** The software that this site is built on, as it is installed, by name. */
export async function listLicences(): Promise<Licence[]> {
  const { dependencies } = manifest.parse(await readJson("package.json"));
  return Promise.all(
    Object.keys(dependencies)
      .sort()
      .map(async (name) => {
        const { version, license } = installed.parse(await readJson("node_modules", name, "package.json"));
        return { name, version, licence: license };
      }),
  );
}

/** The licence of the fonts in app/fonts, as its copyright notice asks to be shown. */
export function readFontLicence(): Promise<string> {
  return readFile(path.join(/* turbopackIgnore: true */ process.cwd(), "app/fonts/OFL.txt"), "utf8");
}

async function readJson(...parts: string[]): Promise<unknown> {
  return JSON.parse(await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), ...parts), "utf8"));
}
