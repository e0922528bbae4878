import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { databaseUrls } from "@/scripts/lib/embedded";
import { withClient } from "@/scripts/lib/postgres/databases";

export interface EmptyDatabase {
  appUrl: string;
  ownerUrl: string;
}

/**
 * A database without migrations and extensions on the test server, for tests of the set-up itself. `options` is added
 * to CREATE DATABASE, e.g. `LC_CTYPE 'C'`. The end of the run removes it.
 */
export async function emptyDatabase(options = ""): Promise<EmptyDatabase> {
  const { port, prefix, secrets, superuserUrl } = inject("testServer");
  const name = `${prefix}${process.pid}_${randomBytes(4).toString("hex")}`;
  await withClient(superuserUrl, (admin) =>
    admin.query(`CREATE DATABASE ${name} OWNER portal_owner TEMPLATE template0 ${options}`),
  );
  return databaseUrls(port, secrets, name);
}
