import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { keyedDigest } from "@/lib/platform/digest";
import { env } from "@/lib/platform/env";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { canWrite } from "../policy";
import { challengeForCommand } from "../queries";
import { refusalsOfCall } from "../rules/submission";
import type { EditedChallenge } from "../schema";
import type { SectionReply } from "../schema/review";
import { editable } from "../workflow";
import { versionToAnswer, writeReplies } from "./write-replies";

type Edit = EditedChallenge & { replies?: SectionReply[] };

/** Saves the text of a draft or of a returned challenge, with the answers to its comments. Saved is not submitted. */
export function editChallenge(context: ActorContext, input: Edit): Promise<Result<{ challengeId: string }>> {
  return withActor(context.actor, async (tx) => {
    const { challengeId, version, content, annex, replies = [] } = input;
    const challenge = await challengeForCommand(tx, context.clock, context.actor, challengeId);
    if (!challenge) return notFound();
    if (!canWrite(context.actor, challenge)) return forbidden();
    if (!editable.includes(challenge.status))
      return refused({ code: "challenges.not_in_state", params: { verb: "edit", status: challenge.status } });
    const refusals = refusalsOfCall(challenge.phase);
    if (refusals.length > 0) return refused(...refusals);
    const answered = replies.length > 0 ? await versionToAnswer(tx, challengeId, replies) : null;
    if (answered === undefined) return refused({ code: "challenges.nothing_to_reply" });
    const written = await tx.challenge.updateMany({
      where: { id: challengeId, status: challenge.status, version },
      data: {
        content,
        annex,
        fields: content.fields,
        updatedAt: challenge.phase.now,
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return stale();
    // The text itself stands in the challenge; the trail proves which text it was.
    const digest = (value: unknown) => ({ content: keyedDigest(value, env().AUDIT_KEY) });
    await recordEvent(tx, context, {
      name: "challenge_edited",
      subject: { type: "challenge", id: challengeId },
      before: digest({ content: challenge.content, annex: challenge.annex }),
      after: digest({ content, annex: annex ?? challenge.annex }),
    });
    if (answered) await writeReplies(tx, context, challenge, answered, replies);
    return ok({ challengeId });
  });
}
