import "server-only";
import { dropExpiredUploads } from "@/lib/files/commands/drop-upload";
import { isSystem } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, ok, type Result } from "@/lib/platform/result";
import { untilNothingLeft } from "@/lib/platform/retention";
import { storage } from "@/lib/platform/storage";

/** No request is that long on its way: what the work folder still holds then, a killed process left. */
const workHours = 24;

/**
 * Gives up the uploads that nobody went on with in time, pieces and all, and removes what a killed process left half
 * written on this machine. Run by the worker; two at once do no harm. Returns how many uploads.
 */
export async function expireUploads(context: ActorContext): Promise<Result<number>> {
  const { actor, clock } = context;
  if (!isSystem(actor)) return forbidden();
  const expired = await untilNothingLeft(() => withActor(actor, (tx) => dropExpiredUploads(tx, context)));
  const now = await withActor(actor, (tx) => databaseNow(tx, clock));
  await storage().clearWork(new Date(now.getTime() - workHours * 3_600_000));
  return ok(expired);
}
