import "server-only";
import type { Actor } from "@/lib/organisations/types";
import type { Clock } from "@/lib/platform/clock";
import type { Prisma, Tx } from "@/lib/platform/db";
import { handledBy } from "../policy";
import { nameSelect } from "../queries";

/** What a question hangs on, as commands need it. */
export const questionSelect = {
  id: true,
  status: true,
  version: true,
  organisationId: true,
  askedById: true,
  shown: true,
  answer: true,
  draftedById: true,
  challenge: {
    select: { ...nameSelect, id: true, organisationId: true, callId: true, call: { select: { programmeId: true } } },
  },
} satisfies Prisma.ChallengeQuestionSelect;

/** A question to those who handle it; undefined for everybody else, its asker included. */
export const questionForCommand = (tx: Tx, actor: Actor, id: string) =>
  tx.challengeQuestion.findFirst({ where: { id, ...handledBy(actor) }, select: questionSelect });

/** Whether a call takes no more questions, by the database's clock to its last digit; its row is held by the caller. */
export async function questionsClosed(tx: Tx, clock: Clock, callId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ closed: boolean }[]>`
    SELECT clock_timestamp() + ${clock.offset} * interval '1 millisecond' >= coalesce("questionsCloseAt", "closesAt") AS closed
      FROM "Call" WHERE "id" = ${callId}::uuid`;
  return row?.closed ?? true;
}
