import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { databaseNow, violatesUnique, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { isMember } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import { callPhase } from "@/lib/programmes/queries";
import { canWrite } from "../policy";
import { extensionOf } from "../queries/deadlines";
import { refusalsOfTime } from "../rules/submission";
import type { StartInput } from "../schema/input";

export type Started = { applicationId: string };

/**
 * Opens a draft for a challenge of an open call, in the form that the call has now. There is one per startup and
 * challenge: a second start, also a simultaneous one, opens the first. An unverified startup may write; only submitting
 * asks for verification.
 *
 * Refusals: common.not_found, common.forbidden, applications.organisation_kind and those of time (deadline_passed, …).
 */
export async function startApplication(context: ActorContext, input: StartInput): Promise<Result<Started>> {
  try {
    return await start(context, input);
  } catch (error) {
    // A colleague's start of the same moment came first; the second run finds theirs.
    if (violatesUnique(error, "challengeId", "organisationId")) return start(context, input);
    throw error;
  }
}

function start(context: ActorContext, input: StartInput): Promise<Result<Started>> {
  const { actor, clock } = context;
  return withActor(actor, async (tx) => {
    const challenge = await tx.challenge.findFirst({
      where: { code: input.challenge, publishedVersionId: { not: null } },
      select: { id: true, callId: true, status: true, organisationId: true },
    });
    if (!challenge || actor.kind !== "user" || !isMember(actor, input.organisationId)) return notFound();
    if (!canWrite(actor, input)) return forbidden();
    const existing = await tx.application.findUnique({
      where: { challengeId_organisationId: { challengeId: challenge.id, organisationId: input.organisationId } },
      select: { id: true },
    });
    if (existing) return ok({ applicationId: existing.id });

    const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: input.organisationId } });
    if (organisation.kind !== "STARTUP") return refused({ code: "applications.organisation_kind" });
    const extendedTo = await extensionOf(tx, challenge.callId, [input.organisationId]);
    const call = await callPhase(tx, clock, challenge.callId, { extendedTo });
    if (!call) return notFound();
    const refusals = refusalsOfTime(call, challenge.status);
    if (refusals.length > 0) return refused(...refusals);
    const form = await tx.formDefinition.findFirst({
      where: { callId: challenge.callId },
      orderBy: { version: "desc" },
      select: { id: true },
    });
    if (!form) throw new Error("an announced call without a form");

    const application = await tx.application.create({
      data: {
        callId: challenge.callId,
        challengeId: challenge.id,
        organisationId: input.organisationId,
        formDefinitionId: form.id,
        createdById: actor.userId,
        createdAt: await databaseNow(tx, clock),
      },
      select: { id: true },
    });
    await recordEvent(tx, context, {
      name: "application_started",
      subject: { type: "application", id: application.id },
      after: { challengeId: challenge.id, organisationId: input.organisationId },
    });
    return ok({ applicationId: application.id });
  });
}
