import "server-only";
import { notify } from "@/lib/notifications/commands/notify";
import { membersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { ok, type Result } from "@/lib/platform/result";
import type { MilestoneReturn } from "../schema";
import { decideMilestone } from "./decide-milestone";

/** The demand owner sends a report back with what is missing; the startup mends it and reports again. */
export function returnMilestone(
  context: ActorContext,
  input: MilestoneReturn,
): Promise<Result<{ agreementId: string }>> {
  return withActor(context.actor, async (tx) => {
    const decided = await decideMilestone(tx, context, "return", input);
    if (!decided.ok) return decided;
    const { agreement, agreementId, position } = decided.value;
    await notify(tx, await membersOf(tx, agreement.startupId, "OWNER", "EDITOR"), {
      kind: "milestones.returned",
      params: { number: agreement.number, position },
      href: `/startup/projects/${agreementId}`,
    });
    return ok({ agreementId });
  });
}
