import type { ChildProcess } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { demoPassword } from "@/prisma/seed/accounts";
import { nextProgram } from "../lib/build-app";
import { databaseUrls, dropEmbeddedDatabase, startEmbeddedDatabase } from "../lib/embedded";
import { root } from "../lib/paths";
import { findFreePort } from "../lib/ports";
import { prepareDatabase } from "../lib/prepare-database";
import { createDatabase, withClient } from "../lib/postgres/databases";
import { stopServer } from "../lib/postgres/server";
import { exitOf, startNode, typeScriptArgs } from "../lib/processes";
import { loadLocalSecrets } from "../lib/secrets";
import { StopError } from "../lib/stop";

const home = path.join(root, ".local", "bench");

/** `pid` of the web server; `ownerUrl` for what only the database tells. */
type Server = { origin: string; pid: number; ownerUrl: string };
export type Site = Server & { stop: () => Promise<void> };
export type Sites = { servers: Server[]; stop: () => Promise<void> };

/** The benchmark's own build, with the bare pages, over a fresh database with the demonstration in it. */
export async function startBenchSite(): Promise<Site> {
  const { servers, stop } = await startBenchSites([async () => undefined]);
  const [server] = servers;
  if (!server) throw new StopError("The benchmark has no site.");
  return { ...server, stop };
}

/** The same build over as many databases, each a copy of the demonstration that was then filled in its own way. */
export async function startBenchSites(fills: readonly ((ownerUrl: string) => Promise<void>)[]): Promise<Sites> {
  fs.mkdirSync(home, { recursive: true });
  const secrets = loadLocalSecrets(home);
  await startEmbeddedDatabase({ home, secrets });
  await dropEmbeddedDatabase({ home, secrets });
  const database = await startEmbeddedDatabase({ home, secrets });
  await prepareDatabase({ app: database.appUrl, owner: database.ownerUrl });
  const env = {
    ...process.env,
    BENCH: "1",
    DATABASE_URL: database.appUrl,
    NEXTAUTH_URL: "http://localhost",
    NEXTAUTH_SECRET: secrets.NEXTAUTH_SECRET,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    AUDIT_KEY: secrets.AUDIT_KEY,
    RECEIPT_KEY: secrets.RECEIPT_KEY,
    STORAGE_DIR: path.join(home, "files"),
    DEMO: "1",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  await finish(typeScriptArgs("prisma/seed.ts"), env, "the demonstration");
  fs.writeFileSync(path.join(home, "tsconfig.json"), JSON.stringify({ extends: "../../tsconfig.json" }));
  await finish([nextProgram, "build"], { ...env, NODE_ENV: "production" }, "the build");
  const running: ChildProcess[] = [];
  const servers: Server[] = [];
  for (const [index, fill] of fills.entries()) {
    const name = `bench_${index}`;
    await withClient(database.server.superuserUrl, async (admin) => {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await createDatabase(admin, name, "portal");
    });
    const { appUrl, ownerUrl } = databaseUrls(database.server.port, secrets, name);
    await fill(ownerUrl);
    const port = await findFreePort();
    const origin = `http://localhost:${port}`;
    const own = { ...env, DATABASE_URL: appUrl, NEXTAUTH_URL: origin, NODE_ENV: "production" as const };
    const child = startNode([nextProgram, "start", "-p", String(port)], own);
    running.push(child);
    servers.push({ origin, pid: child.pid ?? 0, ownerUrl });
    await answering(origin);
  }
  const stop = async () => {
    for (const child of running) {
      child.kill("SIGTERM");
      await exitOf(child);
    }
    stopServer(home);
  };
  return { servers, stop };
}

async function finish(args: string[], env: NodeJS.ProcessEnv, what: string): Promise<void> {
  console.error(`making ${what}`);
  const child = startNode(args, env, "pipe");
  child.stdout?.resume();
  child.stderr?.pipe(process.stderr);
  if ((await exitOf(child)) !== 0) throw new StopError(`The benchmark could not make ${what}.`);
}

async function answering(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if ((await fetch(`${origin}/api/health`).catch(() => undefined))?.ok) return;
    await pause(100);
  }
  throw new StopError("The benchmark's site does not answer.");
}

/** Signs a demo account in as a browser does, and returns its cookies. */
export async function signIn(origin: string, email: string): Promise<string> {
  const before = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await before.json()) as { csrfToken: string };
  const response = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(before), origin, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, email, password: demoPassword, json: "true" }),
  });
  const cookies = cookiesOf(response);
  if (!cookies.includes("session-token")) throw new StopError(`${email} could not sign in (${response.status}).`);
  return cookies;
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .join("; ");
