import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { nextProgram } from "../build-app";
import { startNode, typeScriptArgs } from "../processes";
import { StopError } from "../stop";
import type { Records } from "./records";
import type { Settings } from "./settings";

/** Starts the web server. `onEnd` is called when it ends without having been asked. */
export function startWeb(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  records: Records,
  onEnd: () => void,
): ChildProcess {
  const host = settings.host === undefined ? [] : ["-H", settings.host];
  const args = [nextProgram, "start", "-p", String(settings.port), ...host];
  const web = startNode(args, { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  records.add(web.pid);
  web.once("exit", onEnd);
  return web;
}

/** Keeps the worker running: one that falls is started again, ever more slowly. */
export function keepWorker(env: NodeJS.ProcessEnv, records: Records, isStopping: () => boolean): void {
  let failures = 0;
  const start = () => {
    if (isStopping()) return;
    const begun = Date.now();
    const worker = startNode(typeScriptArgs("scripts/worker.ts"), { ...env, NODE_ENV: "production" });
    records.add(worker.pid);
    worker.once("exit", (code) => {
      if (isStopping()) return;
      failures = Date.now() - begun > 60_000 ? 1 : failures + 1;
      const delay = Math.min(30, 2 ** failures);
      console.error(`The worker ended with code ${code}; it is started again in ${delay} s.`);
      setTimeout(start, delay * 1000).unref();
    });
  };
  start();
}

/** Waits until the site answers that it is well. Throws {@link StopError} when it does not within a minute. */
export async function waitUntilHealthy(settings: Settings, isStopping: () => boolean): Promise<void> {
  const isWide = settings.host === undefined || settings.host === "0.0.0.0" || settings.host === "::";
  const url = `http://${isWide ? "localhost" : settings.host}:${settings.port}/api/health`;
  let last = "no answer";
  for (const until = Date.now() + 60_000; Date.now() < until && !isStopping(); await sleep(150)) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
      if (response.status === 200) return;
      last = `${response.status} ${(await response.text()).slice(0, 200)}`;
    } catch {
      // Not listening yet.
    }
  }
  if (isStopping()) return;
  throw new StopError(`The site started but ${url} does not answer as it should (${last}); see the messages above.`);
}
