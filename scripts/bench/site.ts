import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { demoPassword } from "@/prisma/seed/accounts";
import { nextProgram } from "../lib/build-app";
import { dropEmbeddedDatabase, startEmbeddedDatabase } from "../lib/embedded";
import { root } from "../lib/paths";
import { findFreePort } from "../lib/ports";
import { prepareDatabase } from "../lib/prepare-database";
import { stopServer } from "../lib/postgres/server";
import { exitOf, startNode, typeScriptArgs } from "../lib/processes";
import { loadLocalSecrets } from "../lib/secrets";
import { StopError } from "../lib/stop";

const home = path.join(root, ".local", "bench");

/** `pid` of the web server; `ownerUrl` for what only the database tells. */
export type Site = { origin: string; pid: number; ownerUrl: string; stop: () => Promise<void> };

/** The benchmark's own build, with the bare pages, over a fresh database with the demonstration in it. */
export async function startBenchSite(): Promise<Site> {
  fs.mkdirSync(home, { recursive: true });
  const secrets = loadLocalSecrets(home);
  await startEmbeddedDatabase({ home, secrets });
  await dropEmbeddedDatabase({ home, secrets });
  const database = await startEmbeddedDatabase({ home, secrets });
  await prepareDatabase({ app: database.appUrl, owner: database.ownerUrl });
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const env = {
    ...process.env,
    BENCH: "1",
    DATABASE_URL: database.appUrl,
    NEXTAUTH_URL: origin,
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
  const child = startNode([nextProgram, "start", "-p", String(port)], { ...env, NODE_ENV: "production" });
  const stop = async () => {
    child.kill("SIGTERM");
    await exitOf(child);
    stopServer(home);
  };
  await answering(origin);
  return { origin, pid: child.pid ?? 0, ownerUrl: database.ownerUrl, stop };
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
