import "server-only";
import { nameOf, nameSelect } from "@/lib/challenges/queries";
import { anonymousActor } from "@/lib/organisations/queries";
import { withActor, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { pageOf, type Paging } from "@/lib/platform/paging";
import type { PublicResult, PublicResultHead } from "../types";

const PAGE_SIZE = 20;

/** Published results, the latest first: what everybody may know. */
export function listPublicResults(page: number): Promise<Paging & { rows: PublicResultHead[] }> {
  return withActor(anonymousActor(), async (tx) => {
    const total = await tx.selectionRound.count({ where: published });
    const { paging, rows: shown } = pageOf(page, total, PAGE_SIZE);
    const rows = await tx.selectionRound.findMany({
      where: published,
      select: head,
      orderBy: { publishedAt: "desc" },
      ...shown,
    });
    return { rows: rows.map(headOf), ...paging };
  });
}

/** The selected ones of a call: challenge, startup, demand owner. Never who was not selected, never points. */
export function getPublicResult(callCode: string): Promise<PublicResult | undefined> {
  return withActor(anonymousActor(), async (tx) => {
    const round = await tx.selectionRound.findFirst({
      where: { ...published, call: { code: callCode } },
      select: { id: true, ...head },
    });
    return round ? { ...headOf(round), rows: await selectedOf(tx, round.id) } : undefined;
  });
}

const published = { status: "PUBLISHED" as const };

const head = {
  publishedAt: true,
  call: { select: { code: true, title: true, programme: { select: { name: true } } } },
  _count: { select: { decisions: { where: { outcome: "SELECTED" as const } } } },
};

type Head = {
  publishedAt: Date | null;
  call: { code: string; title: unknown; programme: { name: unknown } };
  _count: { decisions: number };
};

function headOf({ publishedAt, call, _count }: Head): PublicResultHead {
  if (!publishedAt) throw new Error("a published round has no time of publication");
  return {
    callCode: call.code,
    title: stored(storedText, call.title),
    programme: stored(storedText, call.programme.name),
    publishedAt,
    selected: _count.decisions,
  };
}

/** By the challenge's code, so that the order tells nothing of the ranking. */
async function selectedOf(tx: Tx, roundId: string): Promise<PublicResult["rows"]> {
  const rows = await tx.decision.findMany({
    where: { roundId, outcome: "SELECTED" },
    select: {
      application: {
        select: {
          organisation: { select: { name: true } },
          challenge: { select: nameSelect },
        },
      },
    },
    orderBy: [{ application: { challenge: { code: "asc" } } }, { applicationId: "asc" }],
    take: 100,
  });
  return rows.map(({ application: { organisation, challenge } }) => {
    const { code, title, owner } = nameOf(challenge);
    return { challengeCode: code, challengeTitle: title, startup: stored(storedText, organisation.name), owner };
  });
}
