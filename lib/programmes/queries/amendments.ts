import "server-only";
import { userIdOf } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";
import { Prisma, type Tx, withActor } from "@/lib/platform/db";
import { stored } from "@/lib/platform/localised";
import { visibleTo } from "../policy";
import { amendableOf } from "../rules/amendment";
import { wordingOf, type Wording } from "../rules/wording";
import { amendableTerms, type AmendableTerms } from "../schema/amendment";
import { formDefinition } from "../schema/form-definition";
import { followOnLinks, supportItems } from "../schema/support";
import type { AmendmentView, ManagedAmendment } from "../types";
import { text } from "./call-rows";

const MOST = 50;

const amendmentSelect = {
  id: true,
  number: true,
  status: true,
  reason: true,
  before: true,
  after: true,
  preparedAt: true,
  decidedAt: true,
} satisfies Prisma.CallAmendmentSelect;

/** What of a call may be amended, as it stands, and the version in which it was seen. */
export async function readAmendable(
  tx: Tx,
  callId: string,
): Promise<{ terms: AmendableTerms; version: number; amended: number }> {
  const call = await tx.call.findUniqueOrThrow({
    where: { id: callId },
    select: {
      title: true,
      summary: true,
      support: true,
      followOn: true,
      closesAt: true,
      questionsCloseAt: true,
      resultsExpectedAt: true,
      projectEndsOn: true,
      quota: true,
      reserveCount: true,
      totalBudget: true,
      version: true,
      amended: true,
      attachments: {
        where: { amendment: { not: null } },
        orderBy: [{ addedAt: "asc" }, { id: "asc" }],
        select: { file: { select: { id: true, name: true } } },
      },
    },
  });
  const { criteria, form } = await readWorded(tx, callId);
  const terms = amendableOf({
    ...call,
    wording: wordingOf(criteria, form),
    title: text(call.title),
    summary: text(call.summary),
    support: stored(supportItems, call.support),
    followOn: stored(followOnLinks, call.followOn),
    attachments: call.attachments.map(named),
  });
  return { terms, version: call.version, amended: call.amended };
}

/** What of a call has texts that an amendment may correct: its criteria in order, and its form. */
export async function readWorded(tx: Tx, callId: string) {
  const criteria = await tx.criterion.findMany({
    where: { stage: { callId } },
    orderBy: [{ stage: { position: "asc" } }, { position: "asc" }],
    select: { id: true, name: true, guidance: true },
  });
  const { definition } = await tx.formDefinition.findFirstOrThrow({
    where: { callId },
    orderBy: { version: "desc" },
    select: { definition: true },
  });
  return {
    criteria: criteria.map(({ id, name, guidance }) => ({ id, name: text(name), guidance: text(guidance) })),
    form: stored(formDefinition, definition),
  };
}

/** The texts of criteria and form that the officer may correct, by their places. */
export function getWording(actor: Actor, callId: string): Promise<Wording> {
  return withActor(actor, async (tx) => {
    const seen = await tx.call.count({ where: { id: callId, ...visibleTo(actor) } });
    if (seen === 0) return {};
    const { criteria, form } = await readWorded(tx, callId);
    return wordingOf(criteria, form);
  });
}

/** The files that wait for the next amendment. */
export async function waitingAttachments(tx: Tx, callId: string): Promise<AmendableTerms["attachments"]> {
  const rows = await tx.callAttachment.findMany({
    where: { callId, amendment: null },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    select: { file: { select: { id: true, name: true } } },
  });
  return rows.map(named);
}

const named = ({ file: { id: fileId, name } }: { file: { id: string; name: string } }) => ({ fileId, name });

/** The released amendments of a call, the latest first. For everyone who may read the call. */
export async function releasedAmendments(tx: Tx, callId: string): Promise<AmendmentView[]> {
  const rows = await tx.callAmendment.findMany({
    where: { callId, status: "RELEASED" },
    orderBy: { number: "desc" },
    take: MOST,
    select: amendmentSelect,
  });
  return rows.map(viewOf);
}

/** All amendments of a call of a managed programme, also those that wait or were refused, the latest first. */
export function listManagedAmendments(actor: Actor, callId: string): Promise<ManagedAmendment[]> {
  return withActor(actor, async (tx) => {
    const rows = await tx.callAmendment.findMany({
      where: { callId, call: visibleTo(actor) },
      orderBy: { preparedAt: "desc" },
      take: MOST,
      select: {
        ...amendmentSelect,
        refusalReason: true,
        preparedById: true,
        preparedBy: { select: { name: true } },
        decidedBy: { select: { name: true } },
      },
    });
    return rows.map(({ preparedById, preparedBy, decidedBy, refusalReason, ...row }) => ({
      ...viewOf(row),
      refusalReason,
      preparedBy: preparedBy.name,
      decidedBy: decidedBy?.name ?? null,
      own: preparedById === userIdOf(actor),
    }));
  });
}

function viewOf(row: Prisma.CallAmendmentGetPayload<{ select: typeof amendmentSelect }>): AmendmentView {
  const { reason, before, after, ...rest } = row;
  return {
    ...rest,
    reason: text(reason),
    before: stored(amendableTerms, before),
    after: stored(amendableTerms, after),
  };
}
