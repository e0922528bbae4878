import "server-only";
import { isId } from "@/lib/platform/address";
import { withActor } from "@/lib/platform/db";
import { partOf } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";
import { callsOf } from "@/lib/programmes/policy";

/** The call, where only taking part in it keeps the reader from its applications, panel and ranking: to say so. */
export function getOwnCall(actor: Actor, callId: string): Promise<{ id: string; code: string } | undefined> {
  if (!isId(callId)) return Promise.resolve(undefined);
  return withActor(actor, async (tx) => {
    const where = { AND: [{ id: callId }, callsOf(actor), partOf(actor)] };
    return (await tx.call.findFirst({ where, select: { id: true, code: true } })) ?? undefined;
  });
}
