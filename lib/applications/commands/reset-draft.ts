import "server-only";
import type { Tx } from "@/lib/platform/db";
import { canonicalJson } from "@/lib/platform/digest";
import { stored } from "@/lib/platform/localised";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import { storedAnswers, type Answers } from "../schema/answers";
import type { SubmittedContent } from "../schema/content";

type Reset = {
  applicationId: string;
  definition: FormDefinition;
  content: SubmittedContent;
  /** Who submitted the content: the text is that person's. */
  author: string;
  now: Date;
};

/**
 * Puts a draft back to what was submitted. What was typed after that, and never submitted, goes into the draft's history;
 * files that were added since are taken out, and those taken out since come back.
 */
export async function resetDraft(tx: Tx, reset: Reset): Promise<void> {
  const sections = await tx.draftSection.findMany({ where: { applicationId: reset.applicationId } });
  const drafts = new Map(sections.map((section) => [section.sectionId, section]));
  for (const { id: sectionId, fields } of reset.definition.sections) {
    const answers = picked(
      reset.content.answers,
      fields.map((field) => field.id),
    );
    const draft = drafts.get(sectionId);
    if (canonicalJson(draft ? stored(storedAnswers, draft.answers) : {}) === canonicalJson(answers)) continue;
    await replaceSection(tx, reset, sectionId, answers, draft);
  }
  await replaceFiles(tx, reset);
}

type Draft = { version: number; answers: unknown; updatedById: string; updatedAt: Date };

async function replaceSection(
  tx: Tx,
  { applicationId, author, now }: Reset,
  sectionId: string,
  answers: Answers,
  draft: Draft | undefined,
): Promise<void> {
  const written = { answers, updatedById: author, updatedAt: now };
  if (!draft) {
    await tx.draftSection.create({ data: { applicationId, sectionId, ...written } });
    return;
  }
  const { version, updatedById: savedById, updatedAt: savedAt } = draft;
  const earlier = { answers: stored(storedAnswers, draft.answers), version, savedById, savedAt };
  await tx.draftHistory.create({ data: { applicationId, sectionId, ...earlier } });
  const where = { applicationId_sectionId: { applicationId, sectionId } };
  await tx.draftSection.update({ where, data: { ...written, version: { increment: 1 } } });
}

async function replaceFiles(tx: Tx, { applicationId, content, author, now }: Reset): Promise<void> {
  const living = await tx.applicationFile.findMany({
    where: { applicationId, removedAt: null },
    select: { id: true, fieldId: true, fileId: true },
  });
  const key = (file: { fieldId: string; fileId: string }) => `${file.fieldId} ${file.fileId}`;
  const wanted = new Set(content.files.map(key));
  const present = new Set(living.map(key));
  const added = living.filter((file) => !wanted.has(key(file))).map((file) => file.id);
  await tx.applicationFile.updateMany({ where: { id: { in: added } }, data: { removedAt: now } });
  const missing = content.files.filter((file) => !present.has(key(file)));
  await tx.applicationFile.createMany({
    data: missing.map(({ fieldId, fileId }) => ({ applicationId, fieldId, fileId, addedById: author, addedAt: now })),
  });
}

const picked = (answers: Answers, ids: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));
