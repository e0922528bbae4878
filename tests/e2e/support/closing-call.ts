import { execFile } from "node:child_process";
import { randomInt } from "node:crypto";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { startEmbeddedDatabase } from "../../../scripts/lib/embedded";
import { root } from "../../../scripts/lib/paths";
import { loadLocalSecrets } from "../../../scripts/lib/secrets";

/** Begins the code of a call that closes under a test. */
const closingCode = "ZLAST";

export type ClosingCall = {
  callId: string;
  /** By the startup's key, e.g. `bion`. */
  applications: Record<string, string>;
  database: pg.Pool;
};

/**
 * A call with one challenge and a complete draft for each of these startups, made by the same commands as the
 * demonstration, in the database of the site under test; and that database, to close the call under everybody's hands.
 */
export async function closingCall(startups: readonly string[]): Promise<ClosingCall> {
  const home = path.join(root, ".local", "e2e");
  const secrets = loadLocalSecrets(home);
  const { appUrl, ownerUrl } = await startEmbeddedDatabase({ home, secrets });
  const script = path.join(root, "tests/e2e/support/make-closing-call.ts");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", script, `${closingCode}${randomInt(100, 1000)}`, ...startups],
    {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_URL: appUrl,
        NEXTAUTH_URL: "http://localhost:3210",
        NEXTAUTH_SECRET: secrets.NEXTAUTH_SECRET,
        AUDIT_KEY: secrets.AUDIT_KEY,
        RECEIPT_KEY: secrets.RECEIPT_KEY,
        STORAGE_DIR: path.join(home, "files"),
        DEMO: "1",
      },
    },
  );
  const made = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Omit<ClosingCall, "database">;
  return { ...made, database: new pg.Pool({ connectionString: ownerUrl, max: 4, allowExitOnIdle: true }) };
}
