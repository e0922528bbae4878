import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { stored } from "@/lib/platform/localised";
import type { Actor } from "@/lib/organisations/types";
import { formDefinition, type FormDefinition } from "@/lib/programmes/schema/form-definition";
import { canWrite, ownedBy } from "../policy";
import { sameAnswer, storedAnswers, type Answers } from "../schema/answers";
import type { DraftHistoryView, HistoryChange, HistoryEntry } from "../types/draft";
import { changedSince } from "./draft";
import { challengeSelect, challengeView } from "./views";

/** States to a page: each may hold long texts. */
const PAGE = 10;

/**
 * What one section of an own draft held before, newest first, each state with what it changed; for members of the
 * startup, undefined for everybody else. Without `sectionId`: the section that was saved last.
 */
export function getDraftHistory(
  actor: Actor,
  id: string,
  asked: { sectionId?: string; page: number },
): Promise<DraftHistoryView | undefined> {
  return withActor(actor, async (tx) => {
    const row = await tx.application.findFirst({
      where: { id, ...ownedBy(actor) },
      select: {
        organisationId: true,
        challenge: { select: challengeSelect },
        formDefinition: { select: { definition: true } },
        countingVersion: { select: { number: true, submittedAt: true } },
        sections: {
          select: {
            sectionId: true,
            answers: true,
            version: true,
            updatedAt: true,
            updatedBy: { select: { name: true } },
          },
          orderBy: { updatedAt: "desc" },
        },
      },
    });
    if (!row) return undefined;
    const { countingVersion: counting } = row;
    const definition = stored(formDefinition, row.formDefinition.definition);
    const sectionId = asked.sectionId ?? row.sections[0]?.sectionId ?? definition.sections[0]?.id;
    const section = definition.sections.find((candidate) => candidate.id === sectionId);
    if (!section) return undefined;
    const current = row.sections.find((candidate) => candidate.sectionId === section.id);
    const now: State[] = current
      ? [{ id: null, ...current, savedAt: current.updatedAt, savedBy: current.updatedBy.name }]
      : [];
    const { states, more } = await readStates(tx, { id, sectionId: section.id }, now, asked.page);
    return {
      id,
      challenge: challengeView(row.challenge),
      standing: {
        now: await databaseNow(tx, systemClock),
        counting,
        changed: counting !== null && (await changedSince(tx, id, counting.submittedAt)),
      },
      sections: definition.sections.map(({ id: sectionOf, title }) => ({ id: sectionOf, title })),
      section,
      version: current?.version ?? 0,
      entries: entriesOf(states, section),
      mayWrite: canWrite(actor, row),
      page: asked.page,
      more,
    };
  });
}

type State = { id: string | null; version: number; savedAt: Date; savedBy: string; answers: unknown };

/** One page of states and the one before them, which says what the last of the page changed. */
async function readStates(
  tx: Tx,
  of: { id: string; sectionId: string },
  now: State[],
  page: number,
): Promise<{ states: State[]; more: boolean }> {
  const skip = (page - 1) * PAGE;
  const rows = await tx.draftHistory.findMany({
    where: { applicationId: of.id, sectionId: of.sectionId },
    select: { id: true, version: true, savedAt: true, answers: true, savedBy: { select: { name: true } } },
    orderBy: { version: "desc" },
    // The present state is the first of the list, and no row of the history.
    skip: Math.max(0, skip - now.length),
    take: PAGE + 1,
  });
  const earlier = rows.map((row) => ({ ...row, savedBy: row.savedBy.name }));
  const states = skip === 0 ? [...now, ...earlier] : earlier;
  return { states: states.slice(0, PAGE + 1), more: states.length > PAGE };
}

function entriesOf(states: State[], section: FormDefinition["sections"][number]): HistoryEntry[] {
  return states.slice(0, PAGE).map(({ answers, ...state }, index) => {
    const before = states[index + 1];
    const after = stored(storedAnswers, answers);
    return { ...state, changes: changesOf(section, before ? stored(storedAnswers, before.answers) : {}, after) };
  });
}

function changesOf({ fields }: FormDefinition["sections"][number], before: Answers, after: Answers): HistoryChange[] {
  return fields
    .filter((field) => !sameAnswer(before[field.id], after[field.id]))
    .map(({ id }) => ({ fieldId: id, before: before[id], after: after[id] }));
}
