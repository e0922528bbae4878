/** The background process beside the web server: every domain's jobs, with the application's role. */
import { setTimeout as pause } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import { accountJobs } from "@/lib/accounts/jobs";
import { applicationJobs } from "@/lib/applications/jobs";
import { auditJobs } from "@/lib/audit/jobs";
import { evaluationJobs } from "@/lib/evaluation/jobs";
import { notificationJobs } from "@/lib/notifications/jobs";
import { organisationJobs } from "@/lib/organisations/jobs";
import { closeDatabase } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Job } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { jobSchema } from "./lib/job-schema";

const jobs: Job[] = [
  ...accountJobs,
  ...organisationJobs,
  ...applicationJobs,
  ...evaluationJobs,
  ...auditJobs,
  ...notificationJobs,
];
const crons = { minute: "* * * * *", day: "15 4 * * *" } as const;
const stopping = new AbortController();

const boss = new PgBoss({
  connectionString: env().DATABASE_URL,
  schema: jobSchema,
  migrate: false,
  createSchema: false,
  reindex: false,
});
boss.on("error", (error) => log().error({ err: error }, "the job queue failed"));

for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stopping.abort());
await boss.start();
for (const job of jobs) if (job.every !== "second") await schedule(job, crons[job.every]);
await Promise.all(jobs.filter((job) => job.every === "second").map(repeat));
await boss.stop({ graceful: true, timeout: 5000 });
await closeDatabase();

async function schedule(job: Job, cron: string): Promise<void> {
  await boss.createQueue(job.name, { policy: "singleton" });
  await boss.work(job.name, async () => void (await job.run()));
  await boss.schedule(job.name, cron, null, { tz: "Asia/Seoul" });
}

/** Goes on for ever; a failure is logged and tried again after a second, since the database may be on its way back. */
async function repeat(job: Job): Promise<void> {
  while (!stopping.signal.aborted) {
    const done = await job.run().catch((error: unknown) => log().error({ err: error, job: job.name }, "a job failed"));
    if (!done) await pause(1000, undefined, { signal: stopping.signal }).catch(() => undefined);
  }
}
