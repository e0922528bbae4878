/** `npm run db:migrate`: applies pending migrations and rights as DATABASE_OWNER_URL, for a database named by DATABASE_URL. */
import { checkDatabase, migrateDatabase } from "./lib/launcher/database";
import { loadEnvFile } from "./lib/launcher/env-file";
import { runCommand } from "./lib/run-command";
import { StopError } from "./lib/stop";

await runCommand(async () => {
  loadEnvFile();
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner } = process.env;
  if (!app || !owner) throw new StopError("Set DATABASE_URL and DATABASE_OWNER_URL; .env.example says what they are.");
  const database = { urls: { app, owner }, embedded: undefined };
  await checkDatabase(database);
  console.log(`Migrations: ${await migrateDatabase(database)}`);
});
