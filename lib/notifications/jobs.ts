import "server-only";
import { randomUUID } from "node:crypto";
import { systemClock } from "@/lib/platform/clock";
import type { Job } from "@/lib/platform/jobs";
import { deliverMails } from "./commands/deliver-mails";
import { sendDigests } from "./commands/send-digests";

export const notificationJobs: Job[] = [
  { name: "deliver-mails", every: "second", run: deliverMails },
  { name: "send-digests", every: "minute", run: digests },
];

async function digests(): Promise<void> {
  const origin = { address: null, userAgent: null, requestId: randomUUID() };
  await sendDigests({ actor: { kind: "system", name: "digests" }, clock: systemClock, origin });
}
