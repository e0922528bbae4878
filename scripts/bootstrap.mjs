// What runs before anything is installed: no dependencies, and any Node from 20.19 on.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { onOrphaned } from "./orphaned.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const windows = process.platform === "win32";

/**
 * Installs the locked packages if needed, then runs a TypeScript entry of scripts/ under Node 24: in this process when
 * it is one, else in a child that ends with this process.
 * @param {string} entry path from scripts/, e.g. "lib/app.ts"
 * @returns {Promise<boolean>} false when it did not come to run the entry, or the entry failed; the reason is printed
 */
export async function runEntry(entry) {
  try {
    requireOldestNode();
    installIfNeeded();
    const node = findNode24();
    if (node === process.execPath) await importTypeScript(entry);
    else await relaunch(node);
    return true;
  } catch (error) {
    console.error(`\n✗ ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
    return false;
  }
}

/**
 * Whether node_modules holds exactly what the lock says. npm writes its hidden lock at the very end of an install, so
 * an interrupted one does not match; packages for other platforms may be absent.
 * @param {string} folder the checkout
 * @returns {boolean}
 */
export function isInstalled(folder) {
  const wanted = readPackages(path.join(folder, "package-lock.json"));
  const present = readPackages(path.join(folder, "node_modules", ".package-lock.json"));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    const found = present[name];
    if (name === "") return true;
    if (found === undefined) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

function requireOldestNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(
    `Node ${process.versions.node} is too old; install Node 20.19 or newer (24 is best) and start again.`,
  );
}

function installIfNeeded() {
  if (isInstalled(root)) return;
  console.log("▸ Installing the locked packages (npm ci); the first time this takes a few minutes …");
  if (!runNpm(["ci", "--no-audit", "--no-fund", "--include=dev", "--loglevel=error"])) {
    throw new Error("npm ci failed (its message is above); check the connection to the npm registry and start again.");
  }
}

/**
 * The Node 24 that came with the packages; the running one where that is new enough and the packages' is missing.
 * @returns {string}
 */
function findNode24() {
  const packaged = path.join(root, "node_modules", "node", "bin", windows ? "node.exe" : "node");
  const current = Number(process.versions.node.split(".")[0]);
  if (!fs.existsSync(packaged)) {
    if (current >= 24) return process.execPath;
    // Install scripts were switched off; this one package needs its own.
    console.log("▸ Completing the installation of Node 24 …");
    runNpm(["rebuild", "node", "--ignore-scripts=false"]);
    if (!fs.existsSync(packaged)) {
      throw new Error("Node 24 could not be installed from npm; install Node 24 on this machine and start again.");
    }
  }
  const isCurrent = fs.realpathSync(packaged) === fs.realpathSync(process.execPath);
  return isCurrent || sameFile(packaged, process.execPath) ? process.execPath : packaged;
}

/** npm links the program from one of its packages: two names, one file.
 * @param {string} a
 * @param {string} b
 */
function sameFile(a, b) {
  const [left, right] = [fs.statSync(a), fs.statSync(b)];
  return left.ino !== 0 && left.ino === right.ino && left.dev === right.dev;
}

/**
 * @param {string[]} args
 * @returns {boolean} whether npm ended well
 */
function runNpm(args) {
  const cli = process.env.npm_execpath;
  const ownNpm = cli !== undefined && /npm-cli\.c?js$/.test(cli);
  const result = ownNpm
    ? spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: "inherit" })
    : spawnSync(windows ? "npm.cmd" : "npm", args, { cwd: root, stdio: "inherit", shell: windows });
  return result.status === 0;
}

/** @param {string} entry */
async function importTypeScript(entry) {
  const { register } = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(path.join(root, "scripts", entry)).href);
}

/**
 * Runs this same command under another Node. The channel tells the child when this process is killed.
 * @param {string} node
 * @returns {Promise<void>}
 */
function relaunch(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  // A terminal sends Ctrl-C to both; the child decides when all is stopped. SIGTERM comes to this one alone.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGHUP", () => child.kill("SIGTERM"));
  onOrphaned(() => child.kill("SIGTERM"));
  return new Promise((resolve) => {
    child.once("exit", (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}
