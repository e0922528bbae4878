import "server-only";
import { signersOf } from "@/lib/organisations/queries/people";
import { Prisma, withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import type { ActorContext } from "@/lib/organisations/types";
import { canPrepare, visibleTo } from "../policy";
import type { AgreementStep } from "../schema";
import { agreementWorkflow } from "../workflow";

/** The officer takes an offer back to mend it, as long as nobody has signed; the parties no longer see it. */
export function recallAgreement(context: ActorContext, input: AgreementStep): Promise<Result<{ id: string }>> {
  return withActor(context.actor, async (tx) => {
    const agreement = await tx.agreement.findFirst({
      where: { id: input.agreementId, AND: visibleTo(context.actor) },
      select: {
        id: true, number: true, status: true, programmeId: true, startupId: true, demandOwnerId: true, termsDigest: true,
      }, // prettier-ignore
    });
    if (!agreement) return notFound();
    if (!canPrepare(context.actor, agreement.programmeId)) return forbidden();
    const wrongState = refusalOf(agreementWorkflow, "agreements", "recall", agreement.status);
    if (wrongState) return wrongState;
    // A signature that is being written holds this row: whoever comes second sees the other.
    await tx.$queryRaw`SELECT "id" FROM "Agreement" WHERE "id" = ${agreement.id}::uuid FOR UPDATE`;
    const signed = await tx.agreementSignature.count({ where: { agreementId: agreement.id } });
    if (signed > 0) return refused({ code: "agreements.signed_no_recall" });

    const written = await tx.agreement.updateMany({
      where: { id: agreement.id, status: agreement.status, version: input.version },
      data: {
        status: agreementWorkflow.recall.to,
        terms: Prisma.DbNull,
        termsDigest: null,
        offeredAt: null,
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "agreement_recalled",
      subject: { type: "agreement", id: agreement.id },
      before: { termsDigest: agreement.termsDigest },
    });
    const notice = { kind: "agreements.recalled", params: { number: agreement.number } };
    await notify(tx, await signersOf(tx, agreement.startupId), { ...notice, href: "/startup/projects" });
    await notify(tx, await signersOf(tx, agreement.demandOwnerId), { ...notice, href: "/demand/projects" });
    return ok({ id: agreement.id });
  });
}
