import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { isMember, userIdOf } from "@/lib/organisations/policy";
import { managersOf, membersOf } from "@/lib/organisations/queries/people";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { limitAttempts } from "@/lib/platform/rate-limit";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { callPhase } from "@/lib/programmes/queries";
import { askersOf, published } from "../policy";
import { nameOf, nameSelect } from "../queries";
import { questionsClosed } from "../queries/question-for-command";
import { refusalsToAsk } from "../rules/questions";
import type { NewQuestion } from "../schema/questions";

/**
 * A member of a startup asks about a published challenge. The demand owner and everybody else read the text without who
 * asked; a text that itself says so is refused.
 */
export async function askQuestion(context: ActorContext, input: NewQuestion): Promise<Result<{ code: string }>> {
  const { actor, clock } = context;
  const limited = await limitAttempts(["question_by", userIdOf(actor)]);
  if (limited) return limited;
  return withActor(actor, async (tx) => {
    const { challengeId, organisationId, text } = input;
    const challenge = await tx.challenge.findFirst({
      where: { id: challengeId, ...published },
      select: {
        ...nameSelect,
        status: true,
        callId: true,
        organisationId: true,
        call: { select: { programmeId: true } },
      },
    });
    if (!challenge) return notFound();
    const askedById = userIdOf(actor);
    if (askedById === null || !askersOf(actor).includes(organisationId)) return forbidden();
    if (isMember(actor, challenge.organisationId)) return refused({ code: "challenges.own_challenge" });
    const phase = await callPhase(tx, clock, challenge.callId);
    if (!phase) return notFound();
    // Held, so that two at once count each other.
    await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${organisationId}::uuid FOR NO KEY UPDATE`;
    const waiting = await tx.challengeQuestion.count({
      where: { challengeId, organisationId, status: { in: ["ASKED", "DRAFTED"] } },
    });
    const names = await namesOf(tx, organisationId, askedById);
    const closed = await questionsClosed(tx, clock, challenge.callId);
    const refusals = refusalsToAsk({ challenge, call: phase, closed, waiting, names, text });
    if (refusals.length > 0) return refused(...refusals);

    const at = phase.now;
    const question = await tx.challengeQuestion.create({
      data: {
        challengeId,
        organisationId,
        askedById,
        askedAt: at,
        attestedAt: at,
        original: text,
        shown: { ko: text },
      },
      select: { id: true },
    });
    await recordEvent(tx, context, {
      name: "question_asked",
      subject: { type: "question", id: question.id },
      after: { challengeId },
    });
    const { code, title } = nameOf(challenge);
    const notice = { kind: "challenges.question_asked", params: { code, title } };
    const writers = await membersOf(tx, challenge.organisationId, "OWNER", "EDITOR");
    await notify(tx, writers, { ...notice, href: `/demand/challenges/${challengeId}/questions` });
    const officers = await managersOf(tx, challenge.call.programmeId, "OFFICER");
    await notify(tx, officers, { ...notice, href: `/manage/challenges/${challengeId}/questions` });
    return ok({ code });
  });
}

/** What must not stand in the text: the startup's names and numbers, and the person's name. */
async function namesOf(tx: Tx, organisationId: string, userId: string): Promise<string[]> {
  const organisation = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true, registrationNumber: true, corporateNumber: true, representative: true },
  });
  const person = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, email: true } });
  const { name, ...facts } = organisation;
  return [...Object.values(stored(storedText, name)), ...Object.values(facts), ...Object.values(person)].filter(
    (known) => typeof known === "string",
  );
}
