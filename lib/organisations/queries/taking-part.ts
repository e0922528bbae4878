import "server-only";
import type { Tx } from "@/lib/platform/db";
import { refused, type Refused } from "@/lib/platform/result";
import { partOf } from "../policy";
import type { Actor } from "../types";

/**
 * Why a manager may not decide on a call, its deadline and what is applied for in it: an organisation of theirs takes part in it. Asked in each
 * command's transaction, since a person may join an organisation at any time.
 */
export async function refusalOfPart(tx: Tx, actor: Actor, callId: string): Promise<Refused | undefined> {
  const own = await tx.call.count({ where: { AND: [{ id: callId }, partOf(actor)] } });
  return own > 0 ? refused({ code: "applications.takes_part" }) : undefined;
}
