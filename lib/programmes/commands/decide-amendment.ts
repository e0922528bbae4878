import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { notifyFollowers } from "@/lib/notifications/commands/notify-followers";
import { userIdOf } from "@/lib/organisations/policy";
import { partakersOf } from "@/lib/organisations/queries/people";
import { refusalOfPart } from "@/lib/organisations/queries/taking-part";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor, type Tx } from "@/lib/platform/db";
import { canonicalJson } from "@/lib/platform/digest";
import { stored } from "@/lib/platform/localised";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { canDecide, canSee } from "../policy";
import { callPhase, noticeOfCall, type CallPhase } from "../queries";
import { readAmendable } from "../queries/amendments";
import { refusalsOfHeld } from "../queries/attachments";
import { begunSince, holdApplications } from "../queries/held-applications";
import { amendedColumns, changedFields, refusalsOfAmendment } from "../rules/amendment";
import { amendableTerms, type AmendableTerms, type AmendmentDecision } from "../schema/amendment";
import { callWorkflow } from "../workflow";
import { rewordCall } from "./reword-call";

type Decided = { callId: string; number: number | null };
type Amendment = { id: string; preparedById: string; before: AmendableTerms; after: AmendableTerms };

/**
 * An approver releases what another prepared: it gets its number, the call says the new terms, and whoever follows it,
 * writes or has submitted in it, or posts a challenge in it is told. Or refuses it with a reason. The call is judged as
 * it stands now: where it changed since, the difference that was prepared is no longer the difference.
 *
 * Refusals: common.not_found, common.forbidden, common.stale, applications.takes_part, programmes.not_in_state,
 * same_amender, amendment_outdated, attachment_held and those of `refusalsOfAmendment`.
 */
export function decideAmendment(context: ActorContext, input: AmendmentDecision): Promise<Result<Decided>> {
  return withActor(context.actor, async (tx) => {
    const row = await tx.callAmendment.findUnique({ where: { id: input.amendmentId } });
    if (!row) return notFound();
    const amendment = { ...row, before: stored(amendableTerms, row.before), after: stored(amendableTerms, row.after) };
    // Drafts move to a corrected form.
    const rewords =
      input.decision === "RELEASED" && changedFields(amendment.before, amendment.after).includes("wording");
    const held = rewords ? await holdApplications(tx, { callId: row.callId }) : 0;
    const call = await callPhase(tx, context.clock, row.callId, { lock: "update" });
    if (!call || !canSee(context.actor, call)) return notFound();
    const decidedById = userIdOf(context.actor);
    if (!canDecide(context.actor, call) || decidedById === null) return forbidden();
    const part = await refusalOfPart(tx, context.actor, call.id);
    if (part) return part;
    const wrongState = refusalOf(callWorkflow, "programmes", "amend", call.status);
    if (wrongState) return wrongState;
    if (input.decision === "REFUSED") return refuse(tx, context, { amendment, call, decidedById, input });
    if (rewords && (await begunSince(tx, held, { callId: call.id }))) return stale();
    const added = await tx.callAttachment.count({
      where: { callId: call.id, amendment: null, addedById: decidedById },
    });
    if (row.preparedById === decidedById || added > 0) return refused({ code: "programmes.same_amender" });
    const { terms, amended } = await readAmendable(tx, call.id);
    if (canonicalJson(terms) !== canonicalJson(amendment.before))
      return refused({ code: "programmes.amendment_outdated" });
    const refusals = [
      ...refusalsOfAmendment(terms, amendment.after, call.now),
      ...(await refusalsOfHeld(tx, call.id, null)),
    ];
    if (refusals.length > 0) return refused(...refusals);

    const number = amended + 1;
    const released = await tx.callAmendment.updateMany({
      where: { id: row.id, status: "PROPOSED" },
      data: { status: "RELEASED", number, decidedById, decidedAt: call.now },
    });
    if (released.count === 0) return stale();
    await tx.call.update({
      where: { id: call.id },
      data: { ...amendedColumns(amendment.after), amended: number, version: { increment: 1 } },
    });
    await rewordCall(tx, call.id, amendment.after.wording);
    await tx.callAttachment.updateMany({ where: { callId: call.id, amendment: null }, data: { amendment: number } });
    const fields = changedFields(amendment.before, amendment.after);
    await recordEvent(tx, context, {
      name: "amendment_released",
      subject: { type: "call", id: call.id },
      before: pick(amendment.before, fields),
      after: { number, ...pick(amendment.after, fields) },
    });
    await tellAmended(tx, call, number);
    return ok({ callId: call.id, number });
  });
}

const pick = (terms: AmendableTerms, fields: readonly string[]) =>
  Object.fromEntries(Object.entries(terms).filter(([field]) => fields.includes(field)));

async function refuse(
  tx: Tx,
  context: ActorContext,
  {
    amendment,
    call,
    decidedById,
    input,
  }: { amendment: Amendment; call: CallPhase; decidedById: string; input: AmendmentDecision },
): Promise<Result<Decided>> {
  const written = await tx.callAmendment.updateMany({
    where: { id: amendment.id, status: "PROPOSED" },
    data: { status: "REFUSED", decidedById, decidedAt: call.now, refusalReason: input.refusalReason ?? null },
  });
  if (written.count === 0) return stale();
  await recordEvent(tx, context, {
    name: "amendment_refused",
    subject: { type: "call", id: call.id },
    after: { amendmentId: amendment.id, reason: input.refusalReason ?? null },
  });
  const notice = await noticeOfCall(tx, call.id, "amendment_refused", `/manage/calls/${call.id}`);
  await notify(
    tx,
    [amendment.preparedById].filter((userId) => userId !== decidedById),
    notice,
  );
  return ok({ callId: call.id, number: null });
}

async function tellAmended(tx: Tx, call: CallPhase, number: number): Promise<void> {
  const notice = await noticeOfCall(tx, call.id, "call_amended", `/calls/${call.code}#amendments`);
  const challenges = await tx.challenge.findMany({
    where: { callId: call.id, publishedVersionId: { not: null } },
    select: { id: true },
  });
  const subjects = [
    { type: "call" as const, id: call.id },
    ...challenges.map(({ id }) => ({ type: "challenge" as const, id })),
  ];
  const params = { ...notice.params, number };
  await notifyFollowers(tx, subjects, { ...notice, params }, { also: await partakersOf(tx, call.id) });
}
