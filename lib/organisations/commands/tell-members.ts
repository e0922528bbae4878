import "server-only";
import { notify } from "@/lib/notifications/commands/notify";
import type { Tx } from "@/lib/platform/db";
import { nameOf } from "../queries/facts";

/** Tells members what the administrator did about their organisation: it must never happen behind their backs. */
export async function tellMembers(
  tx: Tx,
  userIds: readonly string[],
  organisation: { id: string; name: unknown },
  kind: "organisations.owner_appointed" | "organisations.owner_given" | "organisations.owner_invited",
): Promise<void> {
  await notify(tx, userIds, {
    kind,
    params: { organisation: nameOf(organisation) },
    href: `/organisations/${organisation.id}/members`,
  });
}
