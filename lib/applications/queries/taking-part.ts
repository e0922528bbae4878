import "server-only";
import { isId } from "@/lib/platform/address";
import { withActor, type Tx } from "@/lib/platform/db";
import { refused, type Refused } from "@/lib/platform/result";
import type { Actor } from "@/lib/organisations/types";
import { callsOf } from "@/lib/programmes/policy";
import { partOf } from "../policy";

/**
 * Why a manager may not decide on the applications of a call: an organisation of theirs takes part in it. Asked in each
 * command's transaction, since a person may join an organisation at any time.
 */
export async function refusalOfPart(tx: Tx, actor: Actor, callId: string): Promise<Refused | undefined> {
  const own = await tx.call.count({ where: { AND: [{ id: callId }, partOf(actor)] } });
  return own > 0 ? refused({ code: "applications.takes_part" }) : undefined;
}

/** The call, where only taking part in it keeps the reader from its applications, panel and ranking: to say so. */
export function getOwnCall(actor: Actor, callId: string): Promise<{ id: string; code: string } | undefined> {
  if (!isId(callId)) return Promise.resolve(undefined);
  return withActor(actor, async (tx) => {
    const where = { AND: [{ id: callId }, callsOf(actor), partOf(actor)] };
    return (await tx.call.findFirst({ where, select: { id: true, code: true } })) ?? undefined;
  });
}
