import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { hashFiles } from "./content-hash";
import { withFileLock } from "./file-lock";
import { root } from "./paths";
import { exitOf, startNode } from "./processes";
import { StopError } from "./stop";

const stampFile = path.join(root, ".next", "portal-build.json");
const logFile = path.join(root, ".local", "build.log");

const sourceFolders = ["app", "components", "lib", "messages", "prisma/schema", "public"];
const otherFiles = ["package-lock.json", "tsconfig.json"];
/** Root files that shape tests and checks, not the build. */
const notBuilt = /^(?:vitest|playwright|eslint|prisma)\.config\.|^next-env\.d\.ts$/;

/**
 * Builds the site when its sources or the key of its server actions changed since the last finished build. Returns
 * whether it did. `env` must hold NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: the key is compiled in.
 */
export async function buildApp(env: NodeJS.ProcessEnv, onStart: (pid: number | undefined) => void): Promise<boolean> {
  if (isBuilt(env)) return false;
  return withFileLock(path.join(root, ".local", "build.lock"), () => buildOnce(env, onStart), 15 * 60_000);
}

/** Whether the build in .next is of the present sources and key. */
function isBuilt(env: NodeJS.ProcessEnv): boolean {
  return fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === buildHash(env);
}

async function buildOnce(env: NodeJS.ProcessEnv, onStart: (pid: number | undefined) => void): Promise<boolean> {
  const hash = buildHash(env);
  if (isBuilt(env)) return false;
  // Removed first and written last: a build that is killed half-way counts as none.
  fs.rmSync(stampFile, { force: true });
  const child = startNode(
    [nextProgram, "build"],
    { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    "pipe",
  );
  onStart(child.pid);
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  const log = fs.createWriteStream(logFile);
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const code = await exitOf(child);
  await new Promise((resolve) => log.end(resolve));
  if (code !== 0) {
    throw new StopError(`The build failed; ${logFile} says why and ends with:\n${readTail(logFile)}`);
  }
  fs.writeFileSync(stampFile, hash);
  return true;
}

export const nextProgram = path.join(root, "node_modules", "next", "dist", "bin", "next");

function buildHash(env: NodeJS.ProcessEnv): string {
  const rootFiles = fs.readdirSync(root).filter((name) => /\.(?:ts|mjs|js)$/.test(name) && !notBuilt.test(name));
  const skip = (relative: string) => relative === "lib/platform/db/generated";
  const sources = hashFiles(root, [...sourceFolders, ...otherFiles, ...rootFiles], skip);
  const key = env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? "";
  return createHash("sha256").update(`${sources}\n${key}`).digest("hex");
}

function readTail(file: string): string {
  return fs.readFileSync(file, "utf8").trimEnd().split("\n").slice(-30).join("\n");
}
