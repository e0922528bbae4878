import { isEmpty } from "@/lib/applications/rules/form";
import { mergeSection } from "@/lib/applications/rules/merge";
import { sameAnswer, type Answers } from "@/lib/applications/schema/answers";
import type { DeviceCopy, Held } from "./device-copy";
import type { SendSection } from "./send-section";

export type Theirs = { answers: Answers; version: number; savedAt: string; savedBy: string };

export type SectionState = {
  answers: Answers;
  /** What the server last had of us or gave us: what a colleague's text is compared with. */
  base: Answers;
  version: number;
  dirty: boolean;
  /** What is on its way, or was sent and never answered: the server may have it. */
  sent?: Answers;
  /** What is dirty is on this device too; false where the browser keeps nothing or is full. */
  kept: boolean;
  /** The server's words where it refused this text; until it is changed. `fieldId`: which answer it was about. */
  refused?: { message: string; fieldId: string | undefined };
  /** A colleague's text, while the person has to choose for the fields in `ask`. */
  theirs?: Theirs;
  ask: string[];
  /** By field id: counts changes from outside, so that inputs take the new text and no other input is disturbed. */
  revisions: Record<string, number>;
  /** What a colleague's save has just changed here, until I type in the section myself. */
  received?: { by: string; at: string; fields: string[] };
};

/** The whole draft's state, the most pressing one first. */
export type SaveState =
  | "gone"
  | "closed"
  | "other_person"
  | "signed_out"
  | "conflict"
  | "refused"
  | "offline"
  | "typing"
  | "saving"
  | "saved";

export type DraftState = {
  sections: Record<string, SectionState>;
  save: SaveState;
  savedAt: string | null;
  /** The server's words where it takes nothing. */
  message: string | null;
};

export type StoreOptions = {
  initial: Record<string, { answers: Answers; version: number }>;
  savedAt: string | null;
  send: SendSection;
  copy: DeviceCopy;
};

export function cleanSection(given: { answers: Answers; version: number }): SectionState {
  return { ...given, base: given.answers, dirty: false, kept: true, ask: [], revisions: {} };
}

/**
 * What the server does not have of a text left on a device, by field: emptied fields and those that a colleague alone
 * changed since are left out.
 */
export function unsavedAnswers({ base, answers, sent }: Held, server: Answers): Answers {
  const merged = mergeSection(base, answers, server, sent).answers;
  const fields = changedFields(server, merged).filter((field) => !isEmpty(merged[field]));
  return Object.fromEntries(Object.entries(merged).filter(([field]) => fields.includes(field)));
}

/** Whether all that is unsaved is on this device. */
export const isKept = ({ sections }: DraftState): boolean =>
  Object.values(sections).every((section) => !section.dirty || section.kept);

/** Puts other answers into a section from outside; inputs of the fields that differ are to be made anew. */
export function replaceAnswers(section: SectionState, answers: Answers): SectionState {
  const revisions = { ...section.revisions };
  for (const field of changedFields(section.answers, answers)) revisions[field] = (revisions[field] ?? 0) + 1;
  return { ...section, answers, revisions };
}

/** Fields whose answers differ, in the order in which they stand. */
export function changedFields(before: Answers, after: Answers): string[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.filter((field) => !sameAnswer(before[field], after[field]));
}
