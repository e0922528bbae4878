import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { publicCalls } from "@/lib/programmes/policy";
import { detailOf, detailSelect, summarySelect } from "@/lib/programmes/queries/call-rows";
import { foremost } from "@/lib/programmes/rules/phase";
import type { CallDetail } from "@/lib/programmes/types";
import { challengeContent, type TechnologyField } from "../schema";
import type { CallChallenges, PublicEvent } from "../types";
import { ownerOf } from "./public-challenges";

const reader = { kind: "anonymous" } as const;
const MOST = 50;

export type Home = { now: Date; call: CallDetail | undefined; challenges: CallChallenges; events: PublicEvent[] };

/** The home page: the call it speaks of, that call's challenges by owner and field, and what has happened lately. */
export function getHome(): Promise<Home> {
  return withActor(reader, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    const candidates = await tx.call.findMany({
      where: { ...publicCalls, status: "ANNOUNCED" },
      orderBy: { closesAt: "desc" },
      take: MOST,
      select: { id: true, opensAt: true, closesAt: true, _count: summarySelect._count },
    });
    const chosen = foremost(
      candidates.map(({ _count, ...call }) => ({ ...call, challenges: _count.challenges })),
      now,
    );
    const row = chosen && (await tx.call.findUniqueOrThrow({ where: { id: chosen.id }, select: detailSelect }));
    return {
      now,
      call: row && detailOf(row, now),
      challenges: row ? await challengesOf(tx, row.id) : { owners: [], fields: [], total: 0 },
      events: await recentEvents(tx),
    };
  });
}

async function challengesOf(tx: Tx, callId: string): Promise<CallChallenges> {
  const rows = await tx.challenge.findMany({
    where: { callId, status: "PUBLISHED" },
    orderBy: { code: "asc" },
    take: MOST,
    select: {
      code: true,
      publishedVersion: { select: { content: true } },
      organisation: { select: { code: true, name: true, kind: true, example: true } },
    },
  });
  const byOwner = new Map<string, CallChallenges["owners"][number]>();
  const byField = new Map<TechnologyField, number>();
  for (const row of rows) {
    const { title, fields } = stored(challengeContent, row.publishedVersion?.content);
    const owner = ownerOf(row.organisation);
    const entry = byOwner.get(owner.code) ?? { owner, challenges: [] };
    entry.challenges.push({ code: row.code, title, field: fields[0] });
    byOwner.set(owner.code, entry);
    for (const field of fields) byField.set(field, (byField.get(field) ?? 0) + 1);
  }
  return {
    owners: [...byOwner.values()].toSorted((a, b) => b.challenges.length - a.challenges.length),
    fields: [...byField].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count),
    total: rows.length,
  };
}

/** The latest announcements, published challenges and published results; nothing is invented to fill the list. */
async function recentEvents(tx: Tx): Promise<PublicEvent[]> {
  const calls = await tx.call.findMany({
    where: { ...publicCalls, status: "ANNOUNCED" },
    orderBy: { announcedAt: "desc" },
    take: 5,
    select: { code: true, title: true, announcedAt: true },
  });
  const rounds = await tx.selectionRound.findMany({
    where: { status: "PUBLISHED", publishedAt: { not: null } },
    orderBy: { publishedAt: "desc" },
    take: 5,
    select: { publishedAt: true, call: { select: { code: true, title: true } } },
  });
  const challenges = await tx.challenge.findMany({
    where: { status: "PUBLISHED", call: { status: "ANNOUNCED" } },
    orderBy: { publishedAt: "desc" },
    take: 5,
    select: { code: true, publishedAt: true, publishedVersion: { select: { content: true } } },
  });
  const events: PublicEvent[] = [
    ...calls.flatMap(({ code, title, announcedAt: at }) =>
      at ? [{ kind: "call" as const, at, code, title: stored(storedText, title) }] : [],
    ),
    ...rounds.flatMap(({ publishedAt: at, call }) =>
      at ? [{ kind: "results" as const, at, code: call.code, title: stored(storedText, call.title) }] : [],
    ),
    ...challenges.flatMap(({ code, publishedAt: at, publishedVersion }) =>
      at
        ? [{ kind: "challenge" as const, at, code, title: stored(challengeContent, publishedVersion?.content).title }]
        : [],
    ),
  ];
  return events.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, 6);
}
