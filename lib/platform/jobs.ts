/**
 * Background work of a domain (`jobs.ts`): a job calls a command like everyone else, and running it twice at once or
 * once too often does no harm. `second` jobs run in every worker, again at once while they find work; scheduled ones
 * run once among all workers, through the job queue.
 */
export type Job = {
  name: string;
  every: "second" | "minute" | "day";
  /** Returns how much was done; 0 or nothing: there is none left. */
  run: () => Promise<number | void>;
};
