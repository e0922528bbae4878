import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { userIdOf } from "@/lib/organisations/policy";
import type { ActorContext } from "@/lib/organisations/types";
import type { Tx } from "@/lib/platform/db";
import type { ChallengeForCommand } from "../queries";
import type { SectionReply } from "../schema/review";

type Commented = { id: string; number: number };

/** The last submitted version, where each of these sections has a comment of it to answer. Reads only. */
export async function versionToAnswer(
  tx: Tx,
  challengeId: string,
  replies: readonly SectionReply[],
): Promise<Commented | undefined> {
  const last = await tx.challengeVersion.findFirst({
    where: { challengeId },
    orderBy: { number: "desc" },
    select: { id: true, number: true, comments: { where: { side: "OFFICER" }, select: { section: true } } },
  });
  const commented = last?.comments.map((one) => one.section) ?? [];
  return last && replies.every(({ section }) => commented.includes(section)) ? last : undefined;
}

/** Keeps what the owner says to the comments on that version, in the caller's transaction. */
export async function writeReplies(
  tx: Tx,
  context: ActorContext,
  challenge: ChallengeForCommand,
  { id: versionId, number }: Commented,
  replies: readonly SectionReply[],
): Promise<void> {
  const authorId = userIdOf(context.actor);
  if (authorId === null) throw new Error("comments are answered by people");
  const said = { challengeId: challenge.id, versionId, side: "OWNER", authorId, at: challenge.phase.now } as const;
  await tx.challengeComment.createMany({ data: replies.map((reply) => ({ ...reply, ...said })) });
  await recordEvent(tx, context, {
    name: "challenge_comment_replied",
    subject: { type: "challenge", id: challenge.id },
    after: { sections: replies.map(({ section, settled }) => ({ section, settled })), number },
  });
}
