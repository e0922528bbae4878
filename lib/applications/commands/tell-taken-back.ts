import "server-only";
import { notify } from "@/lib/notifications/commands/notify";
import { managersOf } from "@/lib/organisations/queries/people";
import type { Tx } from "@/lib/platform/db";
import { deadlineParams } from "../queries/held-call";

/** Tells the approvers, who were asked to decide on an outage or an extension, that nothing is left to decide. */
export async function tellTakenBack(
  tx: Tx,
  call: { id: string; programmeId: string },
  proposedById: string,
): Promise<void> {
  const approvers = await managersOf(tx, call.programmeId, "APPROVER");
  await notify(
    tx,
    approvers.filter((userId) => userId !== proposedById),
    {
      kind: "applications.deadline_taken_back",
      params: await deadlineParams(tx, call.id, {}),
      href: `/manage/calls/${call.id}/deadline`,
    },
  );
}
