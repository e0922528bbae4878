import "server-only";
import type { Job } from "@/lib/platform/jobs";
import { sealEvents } from "./commands/seal-events";

export const auditJobs: Job[] = [{ name: "seal-events", every: "second", run: sealEvents }];
