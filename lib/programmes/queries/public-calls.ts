import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor, type Prisma, type Tx } from "@/lib/platform/db";
import type { Localised } from "@/lib/platform/localised";
import { pageOf, type Paging } from "@/lib/platform/paging";
import { lexemesOf } from "@/lib/platform/search-words";
import { publicCalls } from "../policy";
import type { CallSearch, CallState } from "../schema/call-search";
import type { AmendmentView, CallAttachment, CallDetail, CallSummary } from "../types";
import { releasedAmendments } from "./amendments";
import { publicAttachments } from "./attachments";
import { detailOf, detailSelect, summaryOf, summarySelect, text } from "./call-rows";

const PAGE = 20;
const reader = { kind: "anonymous" } as const;

export type FoundCalls = Paging & {
  now: Date;
  total: number;
  calls: CallSummary[];
  /** Those that have ever announced a call. */
  programmes: { code: string; name: Localised }[];
};

/** The public calls that a search finds, the latest close first, and the database's time by which they are open or closed. */
export function findCalls(search: CallSearch): Promise<FoundCalls> {
  return withActor(reader, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    const where: Prisma.CallWhereInput = {
      AND: [
        publicCalls,
        search.state ? stateOf(search.state, now) : {},
        search.programme ? { programme: { code: search.programme } } : {},
        search.q ? { id: { in: await saying(tx, search.q) } } : {},
      ],
    };
    const total = await tx.call.count({ where });
    const { paging, rows: shown } = pageOf(search.page, total, PAGE);
    const rows = await tx.call.findMany({
      where,
      orderBy: [{ closesAt: "desc" }, { code: "asc" }],
      ...shown,
      select: summarySelect,
    });
    const programmes = await tx.programme.findMany({
      where: { calls: { some: publicCalls } },
      orderBy: { code: "asc" },
      select: { code: true, name: true },
    });
    return {
      now,
      total,
      calls: rows.map((row) => summaryOf(row, now)),
      programmes: programmes.map(({ code, name }) => ({ code, name: text(name) })),
      ...paging,
    };
  });
}

function stateOf(state: CallState, now: Date): Prisma.CallWhereInput {
  if (state === "CANCELLED") return { status: "CANCELLED" };
  const dates = {
    BEFORE: { opensAt: { gt: now } },
    OPEN: { opensAt: { lte: now }, closesAt: { gt: now } },
    CLOSED: { closesAt: { lte: now } },
  };
  return { status: "ANNOUNCED", ...dates[state] };
}

/** The ids of the calls that have every word in their code, title or programme's name, in either language. */
async function saying(tx: Tx, query: string): Promise<string[]> {
  const calls = await tx.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Call" c JOIN "Programme" p ON p."id" = c."programmeId"
     WHERE (c."words" || p."words") @@ ${lexemesOf(query)}::tsquery`;
  return calls.map(({ id }) => id);
}

export type PublicCall = {
  now: Date;
  call: CallDetail;
  amendments: AmendmentView[];
  attachments: CallAttachment[];
};

/** A public call by its code, with its files and what was amended; undefined where there is none or it was never announced. */
export function getPublicCall(code: string): Promise<PublicCall | undefined> {
  return withActor(reader, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    const row = await tx.call.findFirst({ where: { ...publicCalls, code }, select: detailSelect });
    if (!row) return undefined;
    const [amendments, attachments] = [await releasedAmendments(tx, row.id), await publicAttachments(tx, row.id)];
    return { now, call: detailOf(row, now), amendments, attachments };
  });
}
