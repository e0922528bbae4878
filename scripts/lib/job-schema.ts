import pg from "pg";
import { PgBoss } from "pg-boss";

/** The schema of the job queue's tables. */
export const jobSchema = "pgboss";

/**
 * Creates or upgrades the job queue's tables as the owner and lets the application's role use them. The application
 * itself starts pg-boss with `migrate: false`: its role may not create tables.
 */
export async function ensureJobSchema(ownerUrl: string, owner: pg.Client, appRole: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: jobSchema, max: 1, supervise: false, schedule: false });
  boss.on("error", () => {});
  await boss.start();
  await boss.stop({ graceful: false });
  const role = pg.escapeIdentifier(appRole);
  await owner.query(`
    BEGIN;
    SELECT pg_advisory_xact_lock(hashtext('portal-grants'));
    GRANT USAGE ON SCHEMA ${jobSchema} TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobSchema} TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${jobSchema} TO ${role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${jobSchema} TO ${role};
    COMMIT;`);
}
