// Prisma's command line, without the download of its schema engine for the commands that do not use it. That engine is
// needed only to write or inspect migrations (migrate, db), never to run the portal.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const args = process.argv.slice(2);
const env = { ...process.env };
if (["generate", "validate", "format"].includes(args[0] ?? "") && !env.PRISMA_SCHEMA_ENGINE_BINARY) {
  // A program that fails: if a later Prisma did call it, that must not look like success.
  env.PRISMA_SCHEMA_ENGINE_BINARY =
    ["/bin/false", "/usr/bin/false"].find((file) => fs.existsSync(file)) ?? process.execPath;
}
const cli = path.join(root, "node_modules", "prisma", "build", "index.js");
const result = spawnSync(process.execPath, [cli, ...args], { cwd: root, env, stdio: "inherit" });
process.exitCode = result.status ?? 1;
