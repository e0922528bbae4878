import fs from "node:fs";
import path from "node:path";
import { StopError } from "../stop";
import { runProgram } from "./control";
import { giveTo } from "./identity";
import type { Place } from "./place";

/**
 * The locales under which trigrams of Hangul work, best first. Under plain C they are empty, in silence.
 * macOS before 14 and Windows know no C.UTF-8.
 */
const locales: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ["C.UTF-8", "en_US.UTF-8", "ko_KR.UTF-8"],
  darwin: ["C.UTF-8", "en_US.UTF-8", "ko_KR.UTF-8"],
  win32: ["ko-KR", "en-US"],
};

/** Creates an empty cluster with UTF-8, one superuser `postgres` and password sign-in only. */
export function createCluster(place: Place, superuserPassword: string, disposable: boolean): void {
  const draft = `${place.data}.new`;
  const passwordFile = path.join(place.folder, "superuser-password");
  let output = "";
  for (const locale of locales[process.platform] ?? ["C.UTF-8"]) {
    fs.rmSync(draft, { recursive: true, force: true });
    fs.writeFileSync(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
    giveTo(place.identity, passwordFile);
    const args = ["-D", draft, "-U", "postgres", `--pwfile=${passwordFile}`, "-A", "scram-sha-256", "-E", "UTF8"];
    const result = runProgram(
      place,
      "initdb",
      [...args, `--locale=${locale}`, "--lc-messages=C", ...(disposable ? ["--no-sync"] : [])],
      "pipe",
    );
    fs.rmSync(passwordFile, { force: true });
    if (result.ok) {
      fs.appendFileSync(path.join(draft, "postgresql.conf"), "\ninclude 'portal.conf'\n");
      // A start that was killed half-way leaves the draft behind and begins anew next time.
      fs.renameSync(draft, place.data);
      return;
    }
    output = result.output;
  }
  throw new StopError(
    `The embedded database could not be created in ${place.data}: ${output.split("\n").slice(-3).join(" ")}`,
  );
}

/** Writes the settings of this start; the server listens on this machine only. */
export function writeSettings(place: Place, port: number, disposable: boolean): void {
  const settings = [
    `port = ${port}`,
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "max_connections = 200",
    // Statements may carry personal data; they do not belong into a log.
    "log_min_error_statement = panic",
    ...(disposable ? ["fsync = off", "synchronous_commit = off", "full_page_writes = off"] : []),
  ];
  const file = path.join(place.data, "portal.conf");
  fs.writeFileSync(file, `${settings.join("\n")}\n`);
  giveTo(place.identity, file);
  rotateLog(place.log);
}

/** Keeps one old log of at most ten megabytes. */
function rotateLog(log: string): void {
  if (fs.existsSync(log) && fs.statSync(log).size > 10_000_000) fs.renameSync(log, `${log}.old`);
}
