import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/organisations/queries";
import { systemClock } from "@/lib/platform/clock";
import type { Job } from "@/lib/platform/jobs";
import type { Result } from "@/lib/platform/result";
import { untilNothingLeft } from "@/lib/platform/retention";
import { expireUploads } from "./commands/expire-uploads";
import { prepareCopies } from "./commands/prepare-copies";
import { purgeApplications } from "./commands/purge-applications";
import { remindSupplements } from "./commands/remind-supplements";
import { recordClose } from "./commands/record-close";
import { remindDrafts } from "./commands/remind-drafts";
import { scanFiles } from "./commands/scan-files";
import { signReceipts } from "./commands/sign-receipts";

export const applicationJobs: Job[] = [
  { name: "record-close", every: "second", run: recordCloses },
  { name: "scan-files", every: "second", run: scan },
  { name: "expire-uploads", every: "minute", run: expire },
  { name: "remind-drafts", every: "minute", run: remind },
  { name: "remind-supplements", every: "minute", run: remindOfSupplements },
  { name: "sign-receipts", every: "minute", run: sign },
  { name: "prepare-copies", every: "second", run: prepare },
  { name: "purge-applications", every: "day", run: purge },
];

async function recordCloses(): Promise<number> {
  const result = await recordClose({ actor: systemActor("clock"), clock: systemClock, origin: ownOrigin() });
  return result.ok ? result.value : 0;
}

async function scan(): Promise<number> {
  const result = await scanFiles({ actor: systemActor("scanner"), clock: systemClock, origin: ownOrigin() });
  return result.ok ? result.value : 0;
}

async function expire(): Promise<void> {
  await expireUploads({ actor: systemActor("retention"), clock: systemClock, origin: ownOrigin() });
}

async function remind(): Promise<void> {
  await untilDone(() => remindDrafts({ actor: systemActor("clock"), clock: systemClock, origin: ownOrigin() }));
}

async function sign(): Promise<void> {
  await untilDone(() => signReceipts({ actor: systemActor("clock"), clock: systemClock, origin: ownOrigin() }));
}

/** One request is told of at a time; a minute's run takes all there are. */
async function remindOfSupplements(): Promise<void> {
  await untilDone(() => remindSupplements({ actor: systemActor("clock"), clock: systemClock, origin: ownOrigin() }));
}

async function prepare(): Promise<number> {
  const result = await prepareCopies({ actor: systemActor("copies"), clock: systemClock, origin: ownOrigin() });
  return result.ok ? result.value : 0;
}

async function purge(): Promise<void> {
  await purgeApplications({ actor: systemActor("retention"), clock: systemClock, origin: ownOrigin() });
}

const untilDone = (batch: () => Promise<Result<number>>) =>
  untilNothingLeft(async () => {
    const result = await batch();
    return result.ok ? result.value : 0;
  });

const ownOrigin = () => ({ address: null, userAgent: null, requestId: randomUUID() });
