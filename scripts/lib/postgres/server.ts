import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { findFreePort, isPortFree } from "../ports";
import { StopError } from "../stop";
import { createCluster, writeSettings } from "./cluster";
import { controlProgram } from "./control";
import { findPlace, type Place } from "./place";

/** A running embedded server. It outlives this process until {@link stopServer}. */
export interface Server {
  place: Place;
  port: number;
  superuserUrl: string;
  /** False when it had been left running and was taken over. */
  startedNow: boolean;
}

export interface ServerOptions {
  home: string;
  superuserPassword: string;
  /** A fixed port; else the one used last time, else any free one. */
  port?: number;
  /** Throw-away data: no fsync. Never for data that anyone wants to keep. */
  disposable?: boolean;
}

/**
 * Starts the embedded PostgreSQL of `home`, or takes over the one that a killed launcher left running. Copes with a
 * stale postmaster.pid, whose number may belong to another process by now.
 * Throws {@link StopError} when it does not come up, with the end of its log.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const place = findPlace(options.home);
  const url = (port: number) => `postgres://postgres:${options.superuserPassword}@127.0.0.1:${port}/postgres`;
  if (!fs.existsSync(path.join(place.data, "PG_VERSION"))) {
    createCluster(place, options.superuserPassword, options.disposable ?? false);
  }
  requireSameMajor(place);
  const runningPort = await findRunning(place, url);
  if (runningPort !== undefined) {
    return { place, port: runningPort, superuserUrl: url(runningPort), startedNow: false };
  }
  const port = await choosePort(place, options.port);
  writeSettings(place, port, options.disposable ?? false);
  await launch(place);
  await requireOwnData(place, url(port));
  return { place, port, superuserUrl: url(port), startedNow: true };
}

/** Stops the server of `home` if it runs; open transactions are rolled back. Never throws for one that is down. */
export function stopServer(home: string): void {
  const data = path.join(home, "pg");
  if (!fs.existsSync(data)) return;
  const place = findPlace(home);
  if (!fs.existsSync(path.join(place.data, "postmaster.pid"))) return;
  controlProgram(place, ["-m", "fast", "-t", "60", "stop"]);
}

/** Whether the process that postmaster.pid of `home` names is alive; says nothing about its health. */
export function isServerAlive(home: string): boolean {
  const lines = readPidFile(findPlace(home));
  return lines !== undefined && isPostgres(Number(lines[0]));
}

/** The port of the server that runs on this data folder, or `undefined` (a stale postmaster.pid is removed). */
async function findRunning(place: Place, url: (port: number) => string): Promise<number | undefined> {
  const lines = readPidFile(place);
  if (lines === undefined) return undefined;
  const port = Number(lines[3]);
  for (let attempt = 0; controlProgram(place, ["status"]).ok; attempt += 1) {
    const answer = await askDataFolder(url(port));
    if (answer.state === "answered" && samePath(answer.folder, place.data)) return port;
    if (answer.state === "refused") throw wrongPassword(place);
    if (answer.state === "answered" || attempt >= 100) break;
    // Still starting, recovering or stopping.
    if (!isPostgres(Number(lines[0]))) break;
    await sleep(200);
  }
  if (isPostgres(Number(lines[0]))) return undefined;
  fs.rmSync(path.join(place.data, "postmaster.pid"), { force: true });
  return undefined;
}

/**
 * After a kill -9 of the postmaster its children take a moment to notice and to let go of the shared memory; a start in
 * that moment fails and succeeds a second later.
 */
async function launch(place: Place): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const result = controlProgram(place, ["-w", "-t", "120", "-l", place.log, "start"]);
    if (result.ok) return;
    const tail = readTail(place.log);
    if (attempt < 20 && /shared memory block .* still in use|lock file .* already exists/.test(tail)) {
      await sleep(500);
      continue;
    }
    throw new StopError(`The embedded PostgreSQL did not start; see ${place.log}, which ends with: ${tail}`);
  }
}

async function requireOwnData(place: Place, url: string): Promise<void> {
  const answer = await askDataFolder(url);
  if (answer.state === "refused") throw wrongPassword(place);
  if (answer.state === "answered" && samePath(answer.folder, place.data)) return;
  throw new StopError(`The embedded PostgreSQL started but does not answer; see ${place.log}.`);
}

/** Data of an older major version need a dump and a reload; the server would only say so in its log. */
function requireSameMajor(place: Place): void {
  const made = fs.readFileSync(path.join(place.data, "PG_VERSION"), "utf8").trim();
  const brought = place.binaries.version.split(".")[0];
  if (made === brought) return;
  throw new StopError(
    `The database in ${place.data} was made by PostgreSQL ${made} and this version brings ${brought}; go back to the earlier version to export it, or set PORTAL_HOME to begin anew elsewhere.`,
  );
}

function wrongPassword(place: Place): StopError {
  return new StopError(
    `The database in ${place.data} does not know the password in secrets.json; restore the secrets.json it was made with, or delete the database folder to begin anew.`,
  );
}

type Answer = { state: "answered"; folder: string } | { state: "refused" } | { state: "silent" };

async function askDataFolder(url: string): Promise<Answer> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const result = await client.query<{ data_directory: string }>("SHOW data_directory");
    return { state: "answered", folder: result.rows[0]?.data_directory ?? "" };
  } catch (error) {
    return { state: error instanceof pg.DatabaseError && error.code === "28P01" ? "refused" : "silent" };
  } finally {
    await client.end().catch(() => {});
  }
}

async function choosePort(place: Place, fixed: number | undefined): Promise<number> {
  if (fixed !== undefined) {
    if (await isPortFree(fixed)) return fixed;
    throw new StopError(
      `Port ${fixed}, which the embedded PostgreSQL needs, is in use; end the program that holds it.`,
    );
  }
  const note = path.join(place.folder, "port");
  const last = fs.existsSync(note) ? Number(fs.readFileSync(note, "utf8")) : 0;
  const port = last > 0 && (await isPortFree(last)) ? last : await findFreePort();
  fs.writeFileSync(note, `${port}\n`);
  return port;
}

/** postmaster.pid: process number, data folder, start time, port, … one per line. */
function readPidFile(place: Place): string[] | undefined {
  const file = path.join(place.data, "postmaster.pid");
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8").split("\n") : undefined;
}

/** Whether the process is a PostgreSQL; where that cannot be seen, any living process counts as one. */
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const file = `/proc/${pid}/cmdline`;
  return !fs.existsSync(file) || fs.readFileSync(file, "utf8").includes("postgres");
}

function samePath(a: string, b: string): boolean {
  return path.resolve(a).toLowerCase() === path.resolve(b).toLowerCase() || fs.realpathSync(a) === fs.realpathSync(b);
}

function readTail(file: string): string {
  if (!fs.existsSync(file)) return "(no log)";
  return fs.readFileSync(file, "utf8").trimEnd().split("\n").slice(-4).join(" | ");
}
