import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { withActor } from "@/lib/platform/db";
import type { MemberRole } from "@/lib/platform/db/generated/enums";
import { limitAttempts } from "@/lib/platform/rate-limit";
import { forbidden, notFound, ok, type Result } from "@/lib/platform/result";
import { isMember, isOwner } from "../policy";
import { ownersUnderLock } from "../queries/owners";
import type { ActorContext } from "../types";
import { sendInvitation } from "./send-invitation";

type Input = { organisationId: string; email: string; role: MemberRole };

/**
 * An owner invites a person by mail. Whether the address has an account is nobody's business here: the answer is the
 * same.
 */
export async function inviteMember(context: ActorContext, input: Input): Promise<Result<{ id: string }>> {
  const { actor } = context;
  if (actor.kind !== "user" || !isMember(actor, input.organisationId)) return notFound();
  if (!isOwner(actor, input.organisationId)) return forbidden();
  const limited =
    (await limitAttempts(["invitation_by", actor.userId])) ?? (await limitAttempts(["mail_to", input.email]));
  if (limited) return limited;

  return withActor(actor, async (tx) => {
    const owners = await ownersUnderLock(tx, input.organisationId);
    if (!owners.includes(actor.userId)) return forbidden();
    const invitation = await sendInvitation(tx, context, { ...input, invitedById: actor.userId });
    if ("ok" in invitation) return invitation;
    await recordEvent(tx, context, {
      name: "member_invited",
      subject: { type: "organisation", id: input.organisationId },
      // The address stands in the invitation, which is deleted when its time is over.
      after: { invitation: invitation.id, role: input.role },
    });
    return ok(invitation);
  });
}
