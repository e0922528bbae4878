import "server-only";
import { titleOf } from "@/lib/challenges/queries";
import type { Actor } from "@/lib/organisations/types";
import { withActor, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { evaluationsOf } from "../policy";
import type { QueueGroup, QueueItem } from "../types";

/** More assignments than anybody reads; the newest panels come first. */
const LIMIT = 300;

/** The evaluator's assignments, one group per panel, the newest panel first. */
export function listQueue(actor: Actor): Promise<QueueGroup[]> {
  return withActor(actor, (tx) => readQueue(tx, actor));
}

/** `panelId`: only that panel's, for the queue beside the desk. */
export async function readQueue(tx: Tx, actor: Actor, panelId?: string): Promise<QueueGroup[]> {
  const rows = await tx.evaluation.findMany({
    where: { AND: [evaluationsOf(actor), panelId ? { member: { panelId } } : {}] },
    select: {
      id: true,
      status: true,
      submittedAt: true,
      scores: { select: { points: true } },
      application: {
        select: {
          challenge: { select: { code: true, content: true, publishedVersion: { select: { content: true } } } },
        },
      },
      member: {
        select: {
          panel: {
            select: {
              id: true,
              name: true,
              status: true,
              dueAt: true,
              call: { select: { code: true, title: true } },
              stage: { select: { name: true, blind: true, passMark: true, _count: { select: { criteria: true } } } },
            },
          },
        },
      },
    },
    // Applications in an order of their own, the same for all members: numbers then mean the same thing to everyone.
    orderBy: [{ member: { panelId: "desc" } }, { applicationId: "asc" }],
    take: LIMIT,
  });
  const groups = new Map<string, QueueGroup>();
  for (const row of rows) {
    const group = groups.get(row.member.panel.id) ?? groupOf(row.member.panel);
    group.items.push(itemOf(row, group.items.length + 1, row.member.panel.stage._count.criteria));
    groups.set(row.member.panel.id, group);
  }
  return [...groups.values()];
}

type Row = {
  id: string;
  status: QueueItem["status"];
  submittedAt: Date | null;
  scores: { points: number | null }[];
  application: { challenge: { code: string; content: unknown; publishedVersion: { content: unknown } | null } };
};

function itemOf(row: Row, number: number, criteria: number): QueueItem {
  const points = row.scores.flatMap((score) => score.points ?? []);
  const seen = row.status === "OPEN" || row.status === "SUBMITTED";
  const { challenge } = row.application;
  return {
    id: row.id,
    number,
    status: row.status,
    title: seen ? titleOf(challenge) : null,
    challengeCode: seen ? challenge.code : null,
    scored: points.length,
    criteria,
    total: points.length > 0 ? points.reduce((sum, each) => sum + each, 0) : null,
    submittedAt: row.submittedAt,
  };
}

function groupOf(panel: {
  id: string;
  name: unknown;
  status: string;
  dueAt: Date | null;
  call: { code: string; title: unknown };
  stage: { name: unknown; blind: boolean; passMark: number };
}): QueueGroup {
  return {
    panelId: panel.id,
    call: { code: panel.call.code, title: stored(storedText, panel.call.title) },
    stage: { ...panel.stage, name: stored(storedText, panel.stage.name) },
    panel: { name: stored(storedText, panel.name), closed: panel.status === "CLOSED", dueAt: panel.dueAt },
    items: [],
  };
}
