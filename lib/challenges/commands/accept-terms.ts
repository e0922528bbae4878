import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { annexForReader } from "../queries/annex-reader";
import type { AcceptedTerms } from "../schema/annex";

/** A person of a verified startup accepts the terms of a challenge's annex for it. Twice is once. */
export function acceptTerms(context: ActorContext, input: AcceptedTerms): Promise<Result<{ code: string }>> {
  return withActor(context.actor, async (tx) => {
    const { challengeId, organisationId, versionId } = input;
    const found = await annexForReader(tx, context.clock, context.actor, { id: challengeId });
    if (!found) return notFound();
    const userId = userIdOf(context.actor);
    if (userId === null || !found.startups.some((startup) => startup.id === organisationId)) return forbidden();
    if (found.versionId !== versionId) return stale();
    const { count } = await tx.annexAcceptance.createMany({
      data: [{ challengeId, versionId, organisationId, userId, at: found.now }],
      skipDuplicates: true,
    });
    if (count > 0)
      await recordEvent(tx, context, {
        name: "annex_terms_accepted",
        subject: { type: "challenge", id: challengeId },
        after: { organisationId, versionId },
      });
    return ok({ code: found.challenge.code });
  });
}
