import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { stored } from "@/lib/platform/localised";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import type { ActorContext } from "@/lib/organisations/types";
import { canWrite, ownedBy } from "../policy";
import { readBothSides } from "../queries/copy";
import { lockOwn } from "../queries/for-submission";
import { refusalOutside, writeScope } from "../queries/write-check";
import { planCopy, type CopyPlan } from "../rules/copy";
import { storedAnswers, type Answers } from "../schema/answers";
import type { CopyInput } from "../schema/colleagues";

/**
 * Fills the empty fields of a draft from an earlier application of the same startup, and attaches its files by reference:
 * what was written once need not be written again. Nothing that stands in the draft is replaced; see `planCopy`. The lock
 * keeps colleagues' saves out meanwhile.
 *
 * Refusals: common.not_found, common.forbidden, applications.nothing_to_copy, applications.not_asked_for, those of time.
 */
export function copyApplication(
  context: ActorContext,
  { applicationId, fromId }: CopyInput,
): Promise<Result<{ applicationId: string }>> {
  const { actor, clock } = context;
  return withActor(actor, async (tx) => {
    const own = await lockOwn(tx, actor, applicationId);
    if (!own || actor.kind !== "user") return notFound();
    if (!canWrite(actor, own)) return forbidden();
    const application = await tx.application.findFirstOrThrow({
      where: { id: applicationId, ...ownedBy(actor) },
      select: { id: true, status: true, callId: true, challenge: { select: { status: true } } },
    });
    const scope = await writeScope(tx, clock, application);
    if ("ok" in scope) return scope;
    const sides = await readBothSides(tx, { id: applicationId, organisationId: own.organisationId, fromId });
    if (!sides) return notFound();
    const plan = planCopy(sides.from, sides.to, sides.maxFileBytes);
    if (plan.taken.length === 0) return refused({ code: "applications.nothing_to_copy" });
    const outside = refusalOutside(scope, fieldsIn(plan));
    if (outside) return outside;

    const writer = { applicationId, userId: actor.userId, now: await databaseNow(tx, clock) };
    for (const [sectionId, answers] of Object.entries(plan.answers)) await fillSection(tx, writer, sectionId, answers);
    await tx.applicationFile.createMany({
      data: plan.files.map(({ fieldId, fileId }) => {
        return { applicationId, fieldId, fileId, addedById: actor.userId, addedAt: writer.now };
      }),
    });
    await recordEvent(tx, context, {
      name: "application_copied",
      subject: { type: "application", id: applicationId },
      after: { fromId, taken: plan.taken.length, files: plan.files.map(({ fileId }) => fileId) },
    });
    return ok({ applicationId });
  });
}

const fieldsIn = (plan: CopyPlan): string[] => [
  ...Object.values(plan.answers).flatMap((answers) => Object.keys(answers)),
  ...plan.files.map(({ fieldId }) => fieldId),
];

type Writer = { applicationId: string; userId: string; now: Date };

/** Adds answers to a section as a save of its own; what stood there before stays in the history. */
async function fillSection(tx: Tx, writer: Writer, sectionId: string, added: Answers): Promise<void> {
  const { applicationId, userId, now } = writer;
  const place = { applicationId_sectionId: { applicationId, sectionId } };
  const saved = { updatedById: userId, updatedAt: now };
  const before = await tx.draftSection.findUnique({
    where: place,
    select: { answers: true, version: true, updatedById: true, updatedAt: true },
  });
  if (!before) {
    await tx.draftSection.create({ data: { applicationId, sectionId, answers: added, version: 1, ...saved } });
    return;
  }
  const { version, updatedAt: savedAt, updatedById: savedById } = before;
  const answers = stored(storedAnswers, before.answers);
  await tx.draftSection.update({
    where: { ...place, version },
    data: { answers: { ...answers, ...added }, version: { increment: 1 }, ...saved },
  });
  await tx.draftHistory.create({ data: { applicationId, sectionId, version, answers, savedById, savedAt } });
}
