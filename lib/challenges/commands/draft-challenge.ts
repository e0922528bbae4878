import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { isDemandOwner, isMember, userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { callPhase } from "@/lib/programmes/queries";
import { canWrite } from "../policy";
import { nextCode, refusalsOfCall } from "../rules/submission";
import { challengeDraft, type NewChallenge } from "../schema";

type Drafted = { challengeId: string; code: string };

/** A demand owner begins a challenge for an announced call; it gets its code at once and is nobody else's to see. */
export function draftChallenge(context: ActorContext, input: NewChallenge): Promise<Result<Drafted>> {
  return withActor(context.actor, async (tx) => {
    const call = await callPhase(tx, context.clock, input.callId);
    if (!call?.announcedAt || !isMember(context.actor, input.organisationId)) return notFound();
    const createdById = userIdOf(context.actor);
    if (!canWrite(context.actor, input) || createdById === null) return forbidden();
    const membership = context.actor.memberships.find((held) => held.organisationId === input.organisationId);
    if (!membership || !isDemandOwner(membership)) return refused({ code: "challenges.not_a_demand_owner" });
    if (membership.verification !== "VERIFIED") return refused({ code: "challenges.not_verified" });
    const refusals = refusalsOfCall(call);
    if (refusals.length > 0) return refused(...refusals);
    // Two drafts of one owner at the same time would count the same number.
    await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${input.organisationId}::uuid FOR UPDATE`;
    const owner = await tx.organisation.findUniqueOrThrow({
      where: { id: input.organisationId },
      select: { code: true, challenges: { where: { callId: call.id }, select: { code: true } } },
    });
    if (!owner.code) return refused({ code: "challenges.owner_without_code" });
    const code = nextCode(
      call.code,
      owner.code,
      owner.challenges.map((challenge) => challenge.code),
    );
    const content = challengeDraft.parse({ title: input.title });
    const challenge = await tx.challenge.create({
      data: {
        callId: call.id,
        organisationId: input.organisationId,
        code,
        content,
        createdById,
        createdAt: call.now,
        updatedAt: call.now,
      },
      select: { id: true },
    });
    await recordEvent(tx, context, {
      name: "challenge_drafted",
      subject: { type: "challenge", id: challenge.id },
      after: { code, callId: call.id, organisationId: input.organisationId },
    });
    return ok({ challengeId: challenge.id, code });
  });
}
