import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { hashFiles } from "./content-hash";
import { withFileLock } from "./file-lock";
import { root } from "./paths";
import { StopError } from "./stop";

const outputFolder = path.join(root, "lib", "platform", "db", "generated");
const stampFile = path.join(outputFolder, ".made-from");

/** Generates Prisma's client when it is missing or older than the schema. Returns whether it did. */
export async function generateClient(): Promise<boolean> {
  if (isCurrent()) return false;
  return withFileLock(path.join(root, ".local", "generate.lock"), async () => {
    if (isCurrent()) return false;
    // Removed first and written last: a generation that is killed half-way counts as missing.
    fs.rmSync(stampFile, { force: true });
    const result = spawnSync(process.execPath, [path.join(root, "scripts", "prisma.mjs"), "generate"], {
      cwd: root,
      encoding: "utf8",
    });
    if (result.status !== 0) {
      const reason = `${result.stdout}${result.stderr}`.trim().split("\n").slice(-5).join(" ");
      throw new StopError(`The database client could not be generated from prisma/schema: ${reason}`);
    }
    fs.writeFileSync(stampFile, sourceHash());
    return true;
  });
}

function isCurrent(): boolean {
  return fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === sourceHash();
}

function sourceHash(): string {
  return hashFiles(root, ["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"]);
}
