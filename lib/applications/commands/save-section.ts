import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { databaseNow, violatesUnique, withActor, type Tx } from "@/lib/platform/db";
import { canonicalJson } from "@/lib/platform/digest";
import { stored } from "@/lib/platform/localised";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalsOfParse } from "@/lib/platform/refusals";
import type { ActorContext } from "@/lib/organisations/types";
import { formDefinition, type FormField } from "@/lib/programmes/schema/form-definition";
import { canWrite, isOther, ownedBy } from "../policy";
import { sectionSelect, sectionView } from "../queries/views";
import { draftAnswersSchema, storedAnswers, type Answers } from "../schema/answers";
import type { SaveInput } from "../schema/input";
import type { SectionView } from "../types";
import { refusalOutside, writeScope } from "../queries/write-check";

/** Either saved, or what somebody else had saved meanwhile: the person chooses, nothing is overwritten in silence. */
export type SaveOutcome = { saved: true; version: number; savedAt: Date } | { saved: false; theirs: SectionView };

/**
 * Saves one section of a draft. `version` names the state that the text rests on; where that is no longer the newest, the
 * newest is given back and nothing is written. The same text sent again (its answer was lost) counts as saved. With
 * `keepBefore` the state that is replaced stays in the history, however short it stood.
 *
 * Refusals: common.not_found, common.forbidden, common.stale, applications.other_person, applications.section_unknown,
 * those of time and of shape.
 */
export async function saveSection(
  context: ActorContext,
  input: SaveInput,
  options: { keepBefore?: boolean } = {},
): Promise<Result<SaveOutcome>> {
  const save = () => trySave(context, input, options.keepBefore ?? false);
  try {
    return await save();
  } catch (error) {
    // Two first saves of one section: the second run finds the other's.
    if (violatesUnique(error, "DraftSection_pkey")) return save();
    throw error;
  }
}

function trySave(context: ActorContext, input: SaveInput, keepBefore: boolean): Promise<Result<SaveOutcome>> {
  const { actor, clock } = context;
  if (isOther(actor, input.person)) return Promise.resolve(refused({ code: "applications.other_person" }));
  return withActor(actor, async (tx) => {
    const application = await tx.application.findFirst({
      where: { id: input.applicationId, ...ownedBy(actor) },
      select: {
        id: true,
        status: true,
        organisationId: true,
        callId: true,
        challenge: { select: { status: true } },
        formDefinition: { select: { definition: true } },
      },
    });
    if (!application || actor.kind !== "user") return notFound();
    if (!canWrite(actor, application)) return forbidden();
    const scope = await writeScope(tx, clock, application);
    if ("ok" in scope) return scope;
    const fields = fieldsOfSection(application.formDefinition.definition, input.sectionId);
    if (!fields) return refused({ code: "applications.section_unknown" });
    const parsed = draftAnswersSchema(fields).safeParse(input.answers, { reportInput: true });
    if (!parsed.success) return refused(...refusalsOfParse(parsed.error));

    const before = await readSection(tx, input);
    if (before && before.version !== input.version) return answerConflict(before, input.version, parsed.data);
    if (!before && input.version !== 0) return stale();
    // Typed and taken back, or sent twice: nothing has changed, also not since a submission.
    if (before && !keepBefore && canonicalJson(before.answers) === canonicalJson(parsed.data)) {
      return ok({ saved: true, version: before.version, savedAt: before.updatedAt });
    }
    const outside = refusalOutside(scope, changedFields(before?.answers ?? {}, parsed.data));
    if (outside) return outside;

    const now = await databaseNow(tx, clock);
    const write: Write = { tx, input, answers: parsed.data, userId: actor.userId, now, keepBefore };
    // Asked before the write: afterwards this person's newest save is always this one.
    const sessionBegins = await isNewSession(write);
    if (!before) await createSection(write);
    else if (!(await replaceSection(write, before))) {
      // Somebody saved in the moment between.
      const newer = await readSection(tx, input);
      return newer ? answerConflict(newer, input.version, parsed.data) : stale();
    }
    if (sessionBegins) {
      await recordEvent(tx, context, { name: "draft_edited", subject: { type: "application", id: application.id } });
    }
    return ok({ saved: true, version: input.version + 1, savedAt: now });
  });
}

type Write = { tx: Tx; input: SaveInput; answers: Answers; userId: string; now: Date; keepBefore: boolean };
type Before = Parameters<typeof sectionView>[0] & { updatedById: string };

function readSection(tx: Tx, { applicationId, sectionId }: SaveInput): Promise<Before | null> {
  return tx.draftSection.findUnique({
    where: { applicationId_sectionId: { applicationId, sectionId } },
    select: { ...sectionSelect, updatedById: true },
  });
}

function fieldsOfSection(definition: unknown, sectionId: string): FormField[] | undefined {
  return stored(formDefinition, definition).sections.find((section) => section.id === sectionId)?.fields;
}

function answerConflict(before: Before, version: number, answers: Answers): Result<SaveOutcome> {
  const theirs = sectionView(before);
  const same = canonicalJson(theirs.answers) === canonicalJson(answers);
  if (same && version < before.version) return ok({ saved: true, version: before.version, savedAt: before.updatedAt });
  return ok({ saved: false, theirs });
}

function changedFields(before: unknown, after: Answers): string[] {
  const earlier = stored(storedAnswers, before);
  const ids = new Set([...Object.keys(earlier), ...Object.keys(after)]);
  return [...ids].filter((id) => canonicalJson(earlier[id] ?? null) !== canonicalJson(after[id] ?? null));
}

async function createSection({ tx, input, answers, userId, now }: Write): Promise<void> {
  const { applicationId, sectionId } = input;
  await tx.draftSection.create({
    data: { applicationId, sectionId, answers, version: 1, updatedById: userId, updatedAt: now },
  });
}

async function replaceSection(write: Write, before: Before): Promise<boolean> {
  const { tx, input, answers, userId, now } = write;
  const { applicationId, sectionId, version } = input;
  const changed = await tx.draftSection.updateMany({
    where: { applicationId, sectionId, version },
    data: { answers, version: { increment: 1 }, updatedById: userId, updatedAt: now },
  });
  if (changed.count === 0) return false;
  if (write.keepBefore || before.updatedById !== userId || (await isMinuteSinceHistory(tx, input, now))) {
    const earlier = { version, answers: stored(storedAnswers, before.answers), savedById: before.updatedById };
    await tx.draftHistory.create({ data: { applicationId, sectionId, ...earlier, savedAt: before.updatedAt } });
  }
  return true;
}

/** Text is saved every other second while it is typed; history keeps one state a minute, and every change of hands. */
async function isMinuteSinceHistory(tx: Tx, { applicationId, sectionId }: SaveInput, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - 60_000);
  return (await tx.draftHistory.count({ where: { applicationId, sectionId, savedAt: { gt: since } } })) === 0;
}

/** An editing session ends after half an hour in which this person saved nothing; one audit event stands for it. */
async function isNewSession({ tx, input, userId, now }: Write): Promise<boolean> {
  const since = new Date(now.getTime() - 30 * 60_000);
  const recent = { applicationId: input.applicationId, updatedById: userId, updatedAt: { gt: since } };
  return (await tx.draftSection.count({ where: recent })) === 0;
}
