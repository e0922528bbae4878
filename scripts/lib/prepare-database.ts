import path from "node:path";
import { applyMigrations } from "./migrations/apply";
import { readMigrations } from "./migrations/files";
import { applyGrants, roleOf } from "./migrations/grants";
import { root } from "./paths";
import { withClient } from "./postgres/databases";
import { ensureJobSchema } from "./job-schema";

export interface DatabaseUrls {
  /** The application's role, which owns nothing. */
  app: string;
  /** The role that owns the database and migrates. */
  owner: string;
}

/** Migrations, job queue's schema and rights, all as the owner. Returns the names of the migrations applied now. */
export async function prepareDatabase(urls: DatabaseUrls, onApply?: (name: string) => void): Promise<string[]> {
  const appRole = roleOf(urls.app, "DATABASE_URL");
  return withClient(urls.owner, async (client) => {
    const applied = await applyMigrations(client, readMigrations(migrationsFolder), onApply);
    await ensureJobSchema(urls.owner, client, appRole);
    await applyGrants(client, grantsFile, appRole);
    return applied;
  });
}

export const migrationsFolder = path.join(root, "prisma", "migrations");
export const grantsFile = path.join(root, "prisma", "grants.sql");
