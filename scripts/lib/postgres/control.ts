import { spawnSync } from "node:child_process";
import { programPath } from "./binaries";
import type { Place } from "./place";

export interface ControlResult {
  ok: boolean;
  output: string;
}

/** Runs `pg_ctl` on the data folder of `place` as its user; a server that it starts survives this process. */
export function controlProgram(place: Place, args: string[]): ControlResult {
  // No pipes: a started server would keep them open and this call would never return.
  return runProgram(place, "pg_ctl", ["-D", place.data, ...args], "ignore");
}

/** Runs one of PostgreSQL's programs as the server's user, in a neutral locale. */
export function runProgram(place: Place, name: string, args: string[], output: "pipe" | "ignore"): ControlResult {
  const result = spawnSync(programPath(place.binaries, name), args, {
    ...place.identity,
    cwd: place.folder,
    env: { ...process.env, LC_ALL: "C", HOME: place.folder },
    stdio: ["ignore", output, output],
    encoding: "utf8",
    windowsHide: true,
  });
  if (result.error !== undefined) return { ok: false, output: result.error.message };
  return { ok: result.status === 0, output: `${result.stdout ?? ""}${result.stderr ?? ""}`.trim() };
}
