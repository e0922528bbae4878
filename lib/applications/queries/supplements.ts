import "server-only";
import type { Prisma, Tx } from "@/lib/platform/db";
import { stored } from "@/lib/platform/localised";
import { submittedContent, supplementItems } from "../schema/content";
import type { SupplementView } from "../types";
import type { SupplementAnswer } from "../types/screening";

/** Every request of one application, the newest first; who asks has been checked. */
export async function supplementsOf(tx: Tx, applicationId: string, now: Date): Promise<SupplementView[]> {
  const rows = await tx.supplementRequest.findMany({
    where: { applicationId },
    orderBy: { number: "desc" },
    select: supplementSelect,
  });
  return rows.map((row) => supplementView(row, now));
}

/** The named fields of each answered request: what they were when it was asked, and what they became. */
export async function answersOf(tx: Tx, applicationId: string): Promise<SupplementAnswer[]> {
  const rows = await tx.supplementRequest.findMany({
    where: { applicationId, answer: { isNot: null } },
    orderBy: { number: "desc" },
    select: {
      number: true,
      items: true,
      baseVersion: { select: { content: { select: { content: true } } } },
      answer: { select: { content: { select: { content: true } } } },
    },
    take: 20,
  });
  return rows.flatMap(({ number, items, baseVersion, answer }) => {
    if (!baseVersion.content || !answer?.content) return [];
    const base = stored(submittedContent, baseVersion.content.content);
    const content = stored(submittedContent, answer.content.content);
    return [{ number, named: stored(supplementItems, items).map((item) => item.fieldId), base, content }];
  });
}

const supplementSelect = {
  id: true,
  number: true,
  items: true,
  requestedAt: true,
  dueAt: true,
  answeredAt: true,
  endedAt: true,
  note: true,
  answer: { select: { number: true } },
} satisfies Prisma.SupplementRequestSelect;

type Row = Omit<Prisma.SupplementRequestGetPayload<{ select: typeof supplementSelect }>, "items"> & { items: unknown };

/** `items` as the column holds them. */
export function supplementView(row: Row, now: Date): SupplementView {
  const { items, endedAt, answer, ...rest } = row;
  const unanswered = endedAt ? "ended" : row.dueAt <= now ? "overdue" : "open";
  return {
    ...rest,
    items: stored(supplementItems, items),
    state: row.answeredAt ? "answered" : unanswered,
    answer: answer?.number ?? null,
  };
}
