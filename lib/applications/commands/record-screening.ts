import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { signersOf } from "@/lib/organisations/queries/people";
import { databaseNow, type Tx } from "@/lib/platform/db";
import type { ApplicationStatus, ScreeningResult } from "@/lib/platform/db/generated/enums";
import type { ActorContext } from "@/lib/organisations/types";
import type { Localised } from "@/lib/platform/localised";
import type { ScreeningCheck } from "../schema/content";

type Screened = {
  application: {
    id: string;
    status: ApplicationStatus;
    version: number;
    organisationId: string;
    challengeCode: string;
    challengeTitle: Localised;
  };
  result: ScreeningResult;
  checks: ScreeningCheck[];
  reason: string | null;
};

/** Writes one screening result, in place of an earlier one; false where the application changed meanwhile. */
export async function recordScreening(tx: Tx, context: ActorContext, screened: Screened): Promise<boolean> {
  const { application, result, checks, reason } = screened;
  if (context.actor.kind !== "user") throw new Error("people screen");
  const moved = await tx.application.updateMany({
    where: { id: application.id, status: application.status, version: application.version },
    data: { status: result, version: { increment: 1 } },
  });
  if (moved.count === 0) return false;
  const screenedAt = await databaseNow(tx, context.clock);
  const row = { result, checks, reason, screenedById: context.actor.userId, screenedAt };
  await tx.screening.upsert({
    where: { applicationId: application.id },
    create: { applicationId: application.id, ...row },
    update: row,
  });
  // A request that was never answered is over with the result.
  await tx.supplementRequest.updateMany({
    where: { applicationId: application.id, answeredAt: null, endedAt: null },
    data: { endedAt: screenedAt, endedById: context.actor.userId },
  });
  await recordEvent(tx, context, {
    name: "application_screened",
    subject: { type: "application", id: application.id },
    before: { status: application.status },
    after: { status: result, checks, reason },
  });
  await notify(tx, await signersOf(tx, application.organisationId), {
    kind: result === "ELIGIBLE" ? "applications.screened_eligible" : "applications.screened_ineligible",
    params: { code: application.challengeCode, title: application.challengeTitle, reason: reason ?? "" },
    href: `/startup/applications/${application.id}/receipt`,
  });
  return true;
}
