import "server-only";
import type { Actor } from "@/lib/organisations/types";
import type { Clock } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { callPhase } from "@/lib/programmes/queries";
import { visibleTo } from "./policy";
import { challengeDraft } from "./schema";

/** A challenge as commands need it, its call held FOR SHARE; undefined where the actor may not know of it. */
export async function challengeForCommand(tx: Tx, clock: Clock, actor: Actor, challengeId: string) {
  const row = await tx.challenge.findFirst({
    where: { id: challengeId, ...visibleTo(actor) },
    select: {
      id: true,
      code: true,
      status: true,
      version: true,
      content: true,
      organisationId: true,
      callId: true,
      publishedAt: true,
      call: { select: { programmeId: true } },
      organisation: { select: { name: true } },
    },
  });
  if (!row) return undefined;
  const phase = await callPhase(tx, clock, row.callId);
  if (!phase) return undefined;
  const { content, organisation, ...challenge } = row;
  return {
    ...challenge,
    content: stored(challengeDraft, content),
    ownerName: stored(storedText, organisation.name),
    phase,
  };
}

export type ChallengeForCommand = NonNullable<Awaited<ReturnType<typeof challengeForCommand>>>;

/** Living members of an organisation with these roles: whom notices go to. */
export async function membersOf(
  tx: Tx,
  organisationId: string,
  roles: readonly ("OWNER" | "EDITOR" | "VIEWER")[],
): Promise<string[]> {
  const members = await tx.membership.findMany({
    where: { organisationId, endedAt: null, role: { in: [...roles] } },
    select: { userId: true },
  });
  return members.map((member) => member.userId);
}

/** A notice about a challenge by its code and Korean title; `reason` is without domain. */
export const noticeOf = (challenge: Pick<ChallengeForCommand, "code" | "content">, reason: string, href: string) => ({
  kind: `challenges.${reason}`,
  params: { code: challenge.code, title: challenge.content.title.ko },
  href,
});
