/** The background process beside the web server: works off the job queue with the application's role. */
import { PgBoss } from "pg-boss";
import { jobSchema } from "./lib/job-schema";

const boss = new PgBoss({
  connectionString: process.env.DATABASE_URL,
  schema: jobSchema,
  migrate: false,
  createSchema: false,
  reindex: false,
});
boss.on("error", (error) => console.error("worker:", error.message));
await boss.start();

const stop = () => {
  void boss.stop({ graceful: true, timeout: 5000 }).then(() => process.exit(0));
};
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
