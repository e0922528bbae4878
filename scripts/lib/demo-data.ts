import type pg from "pg";
import { exitOf, startNode, typeScriptArgs } from "./processes";
import { StopError } from "./stop";

/** The comment on a database while demo data are being loaded: a load that was killed leaves it behind. */
const loading = "portal: demo data are being loaded";

export type DemoState = "empty" | "incomplete" | "filled";

/** Whether demo data may be loaded. Only a database without a single user counts as empty. */
export async function demoStateOf(owner: pg.Client): Promise<DemoState> {
  const result = await owner.query<{ comment: string | null; used: boolean }>(
    `SELECT shobj_description(oid, 'pg_database') AS comment, EXISTS (SELECT 1 FROM "User") AS used
       FROM pg_database WHERE datname = current_database()`,
  );
  const row = result.rows[0];
  if (row?.comment === loading && row.used) return "incomplete";
  return row?.used === true ? "filled" : "empty";
}

/** Runs prisma/seed.ts against the application's URL in `env`. Throws {@link StopError} when it fails. */
export async function loadDemo(
  owner: pg.Client,
  env: NodeJS.ProcessEnv,
  onStart: (pid: number | undefined) => void,
): Promise<void> {
  await setComment(owner, `'${loading}'`);
  const child = startNode(typeScriptArgs("prisma/seed.ts"), { ...env, DEMO: "1" });
  onStart(child.pid);
  const code = await exitOf(child);
  if (code !== 0) {
    throw new StopError("The demo data could not be loaded (the reason is above); the next start begins them anew.");
  }
  await setComment(owner, "NULL");
}

async function setComment(owner: pg.Client, literal: string): Promise<void> {
  const result = await owner.query<{ name: string }>("SELECT quote_ident(current_database()) AS name");
  await owner.query(`COMMENT ON DATABASE ${result.rows[0]?.name} IS ${literal}`);
}
