import "server-only";
import { holdLiving } from "@/lib/accounts/queries/living";
import type { Tx } from "@/lib/platform/db";
import { refused, type Refusal, type Refused } from "@/lib/platform/result";
import { lonelyDuties } from "../rules/capabilities";

/**
 * Why this person cannot become a member of an organisation, or undefined. They are held until the transaction ends, so
 * that neither does their account close nor a capability that excludes a membership come in between. To be asked after
 * the organisation's row was locked (as `closeAccount` does). `closed`: what to answer where the account is closed.
 */
export async function refusalOfMember(tx: Tx, userId: string, closed: Refusal): Promise<Refused | undefined> {
  if (!(await holdLiving(tx, userId))) return refused(closed);
  const held = await tx.capability.count({ where: { userId, endedAt: null, kind: { in: [...lonelyDuties] } } });
  return held > 0 ? refused({ code: "organisations.duties_apart" }) : undefined;
}
