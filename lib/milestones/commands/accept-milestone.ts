import "server-only";
import { notify } from "@/lib/notifications/commands/notify";
import { managersOf, membersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { ok, type Result } from "@/lib/platform/result";
import type { MilestoneAcceptance } from "../schema";
import { decideMilestone } from "./decide-milestone";

/** The demand owner accepts a reported milestone; tranches that wait for it may then be requested. */
export function acceptMilestone(
  context: ActorContext,
  input: MilestoneAcceptance,
): Promise<Result<{ agreementId: string }>> {
  return withActor(context.actor, async (tx) => {
    const decided = await decideMilestone(tx, context, "accept", input);
    if (!decided.ok) return decided;
    const { agreement, agreementId, position } = decided.value;
    const notice = { kind: "milestones.accepted", params: { number: agreement.number, position } };
    const startup = await membersOf(tx, agreement.startupId, "OWNER", "EDITOR");
    await notify(tx, startup, { ...notice, href: `/startup/projects/${agreementId}` });
    const officers = await managersOf(tx, agreement.programmeId, "OFFICER");
    await notify(tx, officers, { ...notice, href: `/manage/projects/${agreementId}` });
    return ok({ agreementId });
  });
}
