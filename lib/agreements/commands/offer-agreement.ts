import "server-only";
import { managersOf, signersOf } from "@/lib/organisations/queries/people";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { canonicalJson, plain, sha256 } from "@/lib/platform/digest";
import { dayOf } from "@/lib/platform/i18n/days";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import type { ActorContext } from "@/lib/organisations/types";
import { canPrepare, visibleTo } from "../policy";
import { agreementTerms, type AgreementStep, type AgreementTerms } from "../schema";
import { agreementWorkflow } from "../workflow";

/** The officer offers a draft: its text is fixed with a digest, and the three parties are asked to sign. */
export function offerAgreement(context: ActorContext, input: AgreementStep): Promise<Result<{ id: string }>> {
  return withActor(context.actor, async (tx) => {
    const agreement = await readDraft(tx, input.agreementId, context);
    if (!agreement) return notFound();
    if (!canPrepare(context.actor, agreement.programmeId)) return forbidden();
    const wrongState = refusalOf(agreementWorkflow, "agreements", "offer", agreement.status);
    if (wrongState) return wrongState;

    const terms = termsOf(agreement);
    const termsDigest = sha256(canonicalJson(terms));
    const written = await tx.agreement.updateMany({
      where: { id: agreement.id, status: agreement.status, version: input.version },
      data: {
        status: agreementWorkflow.offer.to,
        terms: plain(terms) ?? undefined,
        termsDigest,
        offeredAt: await databaseNow(tx, context.clock),
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "agreement_offered",
      subject: { type: "agreement", id: agreement.id },
      after: { termsDigest },
    });
    await askToSign(tx, agreement);
    return ok({ id: agreement.id });
  });
}

type Draft = NonNullable<Awaited<ReturnType<typeof readDraft>>>;

function readDraft(tx: Tx, id: string, { actor }: ActorContext) {
  return tx.agreement.findFirst({
    where: { id, AND: visibleTo(actor) },
    select: {
      id: true, number: true, status: true, programmeId: true, startupId: true, demandOwnerId: true, authorIds: true,
      title: true, award: true, startsOn: true, endsOn: true,
      startup: { select: { name: true } },
      demandOwner: { select: { name: true } },
      programme: { select: { organisation: { select: { name: true } } } },
      application: { select: { call: { select: { code: true, title: true } }, challenge: { select: { code: true } } } },
      tranches: { orderBy: { position: "asc" }, select: { position: true, kind: true, name: true, amount: true } },
      milestones: { orderBy: { position: "asc" }, select: { position: true, kind: true, name: true, dueOn: true } },
    }, // prettier-ignore
  });
}

/** The text of the agreement as data. Parsed, so that nothing but its shape enters the digest. */
function termsOf(draft: Draft): AgreementTerms {
  return agreementTerms.parse(
    plain({
      number: draft.number,
      title: draft.title,
      award: draft.award,
      startsOn: dayOf(draft.startsOn),
      endsOn: dayOf(draft.endsOn),
      call: draft.application.call,
      challengeCode: draft.application.challenge.code,
      parties: {
        startup: draft.startup.name,
        demandOwner: draft.demandOwner.name,
        agency: draft.programme.organisation.name,
      },
      tranches: draft.tranches,
      milestones: draft.milestones.map((milestone) => ({ ...milestone, dueOn: dayOf(milestone.dueOn) })),
    }),
  );
}

async function askToSign(tx: Tx, draft: Draft): Promise<void> {
  const approvers = await managersOf(tx, draft.programmeId, "APPROVER");
  const asked = [
    { area: "startup", people: await signersOf(tx, draft.startupId) },
    { area: "demand", people: await signersOf(tx, draft.demandOwnerId) },
    { area: "manage", people: approvers.filter((userId) => !draft.authorIds.includes(userId)) },
  ];
  for (const { area, people } of asked) {
    const href = `/${area}/projects/${draft.id}`;
    await notify(tx, people, { kind: "agreements.offered", params: { number: draft.number }, href });
  }
}
