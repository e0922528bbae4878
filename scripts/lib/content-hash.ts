import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/**
 * SHA-256 over the names and contents of files and folders below `base`, in a fixed order, so that it changes exactly
 * when one of them does. Paths that do not exist count as empty; `skip` gets paths relative to `base`, with slashes.
 */
export function hashFiles(base: string, entries: string[], skip: (relative: string) => boolean = () => false): string {
  const hash = createHash("sha256");
  for (const entry of [...entries].sort()) hashEntry(base, entry, skip, hash);
  return hash.digest("hex");
}

function hashEntry(
  base: string,
  entry: string,
  skip: (relative: string) => boolean,
  hash: ReturnType<typeof createHash>,
) {
  const relative = entry.split(path.sep).join("/");
  const full = path.join(base, entry);
  if (skip(relative) || !fs.existsSync(full)) return;
  if (fs.statSync(full).isDirectory()) {
    for (const name of fs.readdirSync(full).sort()) hashEntry(base, path.join(entry, name), skip, hash);
    return;
  }
  const content = fs.readFileSync(full);
  // The length keeps "a" + "bc" apart from "ab" + "c".
  hash.update(`${relative}\0${content.length}\0`).update(content);
}
