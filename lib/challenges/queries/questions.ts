import "server-only";
import { isMember, managedProgrammeIds } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor, type Prisma } from "@/lib/platform/db";
import type { QuestionStatus } from "@/lib/platform/db/generated/enums";
import { stored, storedText, type Localised } from "@/lib/platform/localised";
import { pageOf, type Paging } from "@/lib/platform/paging";
import { askedBy, askersOf, canDecideQuestion, managedBy, ownedBy, published } from "../policy";
import { nameOf, nameSelect, titleOf } from "../queries";
import { questionsCloseAt } from "../rules/questions";
import type { HandledQuestion, OwnQuestion, PublicAnswer, QuestionRow } from "../types";

const PAGE = 20;
const MOST = 50;
const reader = { kind: "anonymous" } as const;

export type Answers = Paging & {
  now: Date;
  title: Localised;
  owner: Localised;
  total: number;
  answers: PublicAnswer[];
};

/** The released answers about a published challenge, the latest first, `size` to a page; undefined where there is none. */
export function listAnswers(code: string, page: number, size = PAGE): Promise<Answers | undefined> {
  return withActor(reader, async (tx) => {
    const challenge = await tx.challenge.findFirst({
      where: { code, ...published },
      select: { id: true, ...nameSelect },
    });
    if (!challenge) return undefined;
    const where = { challengeId: challenge.id, status: "RELEASED" as const };
    const total = await tx.challengeQuestion.count({ where });
    const { paging, rows: wanted } = pageOf(page, total, size);
    const rows = await tx.challengeQuestion.findMany({
      where,
      orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
      ...wanted,
      select: { id: true, shown: true, answer: true, decidedAt: true },
    });
    const answers = rows.flatMap(({ id, shown, answer, decidedAt }) =>
      decidedAt === null
        ? []
        : [{ id, question: stored(storedText, shown), answer: stored(storedText, answer), releasedAt: decidedAt }],
    );
    const { title, owner } = nameOf(challenge);
    return { now: await databaseNow(tx, systemClock), title, owner, total, answers, ...paging };
  });
}

export type AskPage = {
  now: Date;
  challenge: { id: string; code: string; title: Localised };
  closesAt: Date;
  /** Whether questions are still taken. */
  open: boolean;
  startups: { id: string; name: Localised }[];
  questions: OwnQuestion[];
};

/** Whether and for whom the reader may ask, and what their companies asked before; who is of no startup asks for none. */
export function getAskPage(actor: Actor, code: string): Promise<AskPage | undefined> {
  return withActor(actor, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    const challenge = await tx.challenge.findFirst({
      where: { code, ...published },
      select: {
        id: true,
        status: true,
        ...nameSelect,
        call: { select: { status: true, closesAt: true, questionsCloseAt: true } },
      },
    });
    if (!challenge) return undefined;
    const startups = await tx.organisation.findMany({
      where: { id: { in: askersOf(actor) } },
      orderBy: { id: "asc" },
      select: { id: true, name: true },
    });
    const rows = await tx.challengeQuestion.findMany({
      where: { challengeId: challenge.id, ...askedBy(actor) },
      orderBy: { askedAt: "desc" },
      take: MOST,
      select: { id: true, original: true, shown: true, status: true, answer: true, askedAt: true, decidedAt: true, refusalReason: true },
    }); // prettier-ignore
    const { call } = challenge;
    const closesAt = questionsCloseAt(call);
    return {
      now,
      challenge: { id: challenge.id, code, title: titleOf(challenge) },
      closesAt,
      open: challenge.status === "PUBLISHED" && call.status === "ANNOUNCED" && now < closesAt,
      startups: startups.map(({ id, name }) => ({ id, name: stored(storedText, name) })),
      questions: rows.map(({ answer, shown, ...row }) => ({
        ...row,
        shown: stored(storedText, shown),
        // What is not released is the demand owner's draft.
        answer: row.status === "RELEASED" ? stored(storedText, answer) : null,
      })),
    };
  });
}

export type QuestionPage = Paging & {
  now: Date;
  challenge: { id: string; code: string; title: Localised; organisationId: string };
  total: number;
  questions: HandledQuestion[];
};

/** The questions about a challenge of an own organisation. Who asked, and the words as asked, are left out here. */
export const listOwnerQuestions = (actor: Actor, id: string, page: number) =>
  handled(actor, { id, ...ownedBy(actor) }, page, false);

/** The questions about a challenge of a managed programme, with the startup that asked and its own words. */
export const listManagerQuestions = (actor: Actor, id: string, page: number) =>
  handled(actor, { id, ...managedBy(actor) }, page, true);

function handled(actor: Actor, where: Prisma.ChallengeWhereInput, asked: number, manager: boolean) {
  return withActor(actor, async (tx): Promise<QuestionPage | undefined> => {
    const challenge = await tx.challenge.findFirst({
      where,
      select: { id: true, organisationId: true, ...nameSelect, call: { select: { programmeId: true } } },
    });
    if (!challenge) return undefined;
    const total = await tx.challengeQuestion.count({ where: { challengeId: challenge.id } });
    const { paging, rows: wanted } = pageOf(asked, total, PAGE);
    const rows = await tx.challengeQuestion.findMany({
      where: { challengeId: challenge.id },
      // What waits comes first; the statuses stand in that order.
      orderBy: [{ status: "asc" }, { askedAt: "asc" }],
      ...wanted,
      include: { organisation: { select: { name: true } } },
    });
    // A manager who belongs to the demand owner learns no more than the demand owner.
    const sees = manager && !isMember(actor, challenge.organisationId);
    return {
      now: await databaseNow(tx, systemClock),
      challenge: { id: challenge.id, organisationId: challenge.organisationId, ...nameOf(challenge) },
      total,
      ...paging,
      questions: rows.map((row) => ({
        id: row.id,
        version: row.version,
        status: row.status,
        askedAt: row.askedAt,
        shown: stored(storedText, row.shown),
        answer: row.answer === null ? null : stored(storedText, row.answer),
        draftedAt: row.draftedAt,
        returnNote: row.returnNote,
        decidedAt: row.decidedAt,
        refusalReason: row.refusalReason,
        asker: sees ? { name: stored(storedText, row.organisation.name), original: row.original } : null,
        mayDecide: sees && canDecideQuestion(actor, { organisationId: row.organisationId, challenge }),
      })),
    };
  });
}

/** Challenges that were asked about, with how many questions stand where: of own organisations or managed programmes. */
export const listAskedChallenges = (actor: Actor, side: "owner" | "manager", page: number) =>
  withActor(actor, async (tx): Promise<Paging & { rows: QuestionRow[] }> => {
    const scope = side === "owner" ? ownedBy(actor) : { call: { programmeId: { in: managedProgrammeIds(actor) } } };
    const where = { ...scope, questions: { some: {} } };
    const { paging, rows: wanted } = pageOf(page, await tx.challenge.count({ where }), PAGE);
    const rows = await tx.challenge.findMany({
      where,
      orderBy: [{ call: { closesAt: "desc" } }, { code: "asc" }],
      ...wanted,
      select: { id: true, ...nameSelect },
    });
    const counts = await tx.challengeQuestion.groupBy({
      by: ["challengeId", "status"],
      where: { challengeId: { in: rows.map((row) => row.id) } },
      _count: true,
    });
    const count = (id: string, status: QuestionStatus) =>
      counts.find((one) => one.challengeId === id && one.status === status)?._count ?? 0;
    return {
      ...paging,
      rows: rows.map((row) => ({
        id: row.id,
        ...nameOf(row),
        asked: count(row.id, "ASKED"),
        drafted: count(row.id, "DRAFTED"),
        released: count(row.id, "RELEASED"),
        refused: count(row.id, "REFUSED"),
      })),
    };
  });
