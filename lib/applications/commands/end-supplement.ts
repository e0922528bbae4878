import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { membersOf } from "@/lib/organisations/queries/people";
import { databaseNow, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { refusalOfPart } from "@/lib/organisations/queries/taking-part";
import type { ActorContext } from "@/lib/organisations/types";
import { holdApplications } from "@/lib/programmes/queries/held-applications";
import { canScreen, managedBy } from "../policy";
import { challengeSelect, challengeView } from "../queries/views";
import type { EndSupplementInput } from "../schema/screening";

/**
 * Takes a request for supplement back: nothing is open any more, the submission stands as it is, and another request may
 * be made. Refusals: common.not_found, common.forbidden, applications.takes_part, supplement_not_open.
 */
export async function endSupplement(context: ActorContext, input: EndSupplementInput): Promise<Result<undefined>> {
  const { actor, clock } = context;
  return withActor(actor, async (tx) => {
    const request = await tx.supplementRequest.findFirst({
      where: { id: input.supplementId, application: managedBy(actor) },
      select: {
        application: {
          select: {
            id: true,
            callId: true,
            organisationId: true,
            call: { select: { programmeId: true } },
            challenge: { select: challengeSelect },
          },
        },
      },
    });
    if (!request || actor.kind !== "user") return notFound();
    const { application } = request;
    if (!canScreen(actor, application.call)) return forbidden();
    const part = await refusalOfPart(tx, actor, application.callId);
    if (part) return part;
    await holdApplications(tx, { ids: [application.id] });
    const ended = await tx.supplementRequest.updateMany({
      where: { id: input.supplementId, answeredAt: null, endedAt: null },
      data: { endedAt: await databaseNow(tx, clock), endedById: actor.userId },
    });
    if (ended.count === 0) return refused({ code: "applications.supplement_not_open" });
    await recordEvent(tx, context, {
      name: "supplement_taken_back",
      subject: { type: "application", id: application.id },
      after: { supplementId: input.supplementId },
    });
    const { code, title } = challengeView(application.challenge);
    await notify(tx, await membersOf(tx, application.organisationId, "OWNER", "EDITOR"), {
      kind: "applications.supplement_taken_back",
      params: { code, title },
      href: `/startup/applications/${application.id}/receipt`,
    });
    return ok();
  });
}
