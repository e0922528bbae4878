import "server-only";
import { managersOf, membersOf, signersOf } from "@/lib/organisations/queries/people";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import type { ActorContext } from "@/lib/organisations/types";
import { canSignAs, visibleTo } from "../policy";
import type { Signing } from "../schema";
import { agreementWorkflow } from "../workflow";

const parties = 3;

/**
 * A person signs for one party the text that was shown to them. The parties sign in any order; the third signature makes
 * the agreement active. One person signs for one party only, and none of its authors for the agency.
 */
export function signAgreement(context: ActorContext, input: Signing): Promise<Result<{ id: string; active: boolean }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const visible = await tx.agreement.findFirst({
      where: { id: input.agreementId, AND: visibleTo(actor) },
      select: { id: true, startupId: true, demandOwnerId: true, programmeId: true, authorIds: true },
    });
    if (!visible) return notFound();
    const subject = { type: "agreement", id: visible.id };
    if (actor.kind !== "user" || !canSignAs(actor, input.party, visible)) {
      await recordEvent(tx, context, { name: "agreement_sign_refused", subject, after: { party: input.party } });
      return forbidden();
    }
    const agreement = await lockedAgreement(tx, visible.id);
    const wrongState = refusalOf(agreementWorkflow, "agreements", "sign", agreement.status);
    if (wrongState) return wrongState;
    if (agreement.termsDigest !== input.termsDigest) return stale();
    const refusal = alreadySigned(agreement.signatures, input.party, actor.userId);
    if (refusal) return refused({ code: refusal });

    const signedAt = await databaseNow(tx, context.clock);
    const { party, termsDigest } = input;
    await tx.agreementSignature.create({
      data: { agreementId: visible.id, party, userId: actor.userId, signedAt, termsDigest },
    });
    const active = agreement.signatures.length + 1 === parties;
    await tx.agreement.update({
      where: { id: visible.id, status: agreement.status },
      data: {
        version: { increment: 1 },
        ...(active ? { status: agreementWorkflow.activate.to, activatedAt: signedAt } : {}),
      },
    });
    await recordEvent(tx, context, { name: "agreement_signed", subject, after: { party, termsDigest } });
    if (active) {
      await recordEvent(tx, context, { name: "agreement_activated", subject, after: { termsDigest } });
      await tellAll(tx, visible, agreement.number);
    }
    return ok({ id: visible.id, active });
  });
}

/** The row is held from here on: of two last signatures the second sees the first. */
async function lockedAgreement(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT "id" FROM "Agreement" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.agreement.findUniqueOrThrow({
    where: { id },
    select: {
      number: true,
      status: true,
      termsDigest: true,
      signatures: { select: { party: true, userId: true } },
    },
  });
}

function alreadySigned(
  signatures: readonly { party: string; userId: string }[],
  party: string,
  userId: string,
): string | undefined {
  if (signatures.some((signature) => signature.party === party)) return "agreements.party_signed";
  if (signatures.some((signature) => signature.userId === userId)) return "agreements.one_person_one_party";
  return undefined;
}

async function tellAll(
  tx: Tx,
  agreement: { id: string; startupId: string; demandOwnerId: string; programmeId: string },
  number: string,
): Promise<void> {
  const told = [
    { area: "startup", people: await membersOf(tx, agreement.startupId, "OWNER", "EDITOR") },
    { area: "demand", people: await signersOf(tx, agreement.demandOwnerId) },
    { area: "manage", people: await managersOf(tx, agreement.programmeId, "OFFICER") },
  ];
  for (const { area, people } of told) {
    const href = `/${area}/projects/${agreement.id}`;
    await notify(tx, people, { kind: "agreements.activated", params: { number }, href });
  }
}
