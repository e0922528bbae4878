import type { FieldType, FormDefinition, FormField, FormSection } from "../schema/form-definition";
import type { Condition, ConditionTest } from "../schema/form-parts";

// What the builder does to a form. Each returns a new definition and leaves the old one alone, so that it can be undone.

/** Where a field stands: places of its section and in it, from 0. */
export type Place = { section: number; field: number };

export function placeOf(definition: FormDefinition, fieldId: string): Place | undefined {
  for (const [section, { fields }] of definition.sections.entries()) {
    const field = fields.findIndex((one) => one.id === fieldId);
    if (field >= 0) return { section, field };
  }
  return undefined;
}

const fieldAt = (definition: FormDefinition, { section, field }: Place): FormField | undefined =>
  definition.sections[section]?.fields[field];

export function insertField(definition: FormDefinition, at: Place, field: FormField): FormDefinition {
  return withFields(definition, at.section, (fields) => fields.toSpliced(at.field, 0, field));
}

export function removeField(definition: FormDefinition, fieldId: string): FormDefinition {
  const at = placeOf(definition, fieldId);
  return at ? withFields(definition, at.section, (fields) => fields.toSpliced(at.field, 1)) : definition;
}

/** Changes one field; conditions follow a new id. */
export function replaceField(definition: FormDefinition, fieldId: string, field: FormField): FormDefinition {
  const at = placeOf(definition, fieldId);
  if (!at) return definition;
  const replaced = withFields(definition, at.section, (fields) => fields.with(at.field, field));
  return fieldId === field.id ? replaced : renamed(replaced, fieldId, field.id);
}

/** A copy right behind the field, with an id of its own. */
export function duplicateField(
  definition: FormDefinition,
  fieldId: string,
): { definition: FormDefinition; id: string } {
  const at = placeOf(definition, fieldId);
  const field = at && fieldAt(definition, at);
  if (!field) return { definition, id: fieldId };
  const id = freeId(definition, field.id);
  return { definition: insertField(definition, { ...at, field: at.field + 1 }, { ...field, id }), id };
}

/** Moves a field in front of what stands at `to` now (or behind the last). */
export function moveField(definition: FormDefinition, fieldId: string, to: Place): FormDefinition {
  const from = placeOf(definition, fieldId);
  const field = from && fieldAt(definition, from);
  if (!field) return definition;
  // Taken out first, what stood behind it has moved up.
  const shift = from.section === to.section && from.field < to.field ? 1 : 0;
  return insertField(removeField(definition, fieldId), { section: to.section, field: to.field - shift }, field);
}

/** One step up or down, over the edge of a section into its neighbour; undefined where there is none. */
export function stepField(definition: FormDefinition, fieldId: string, step: -1 | 1): FormDefinition | undefined {
  const at = placeOf(definition, fieldId);
  if (!at) return undefined;
  const inside = at.field + step;
  const fields = definition.sections[at.section]?.fields ?? [];
  if (inside >= 0 && inside < fields.length) {
    return moveField(definition, fieldId, { section: at.section, field: step === 1 ? inside + 1 : inside });
  }
  const next = definition.sections[at.section + step];
  if (!next) return undefined;
  return moveField(definition, fieldId, { section: at.section + step, field: step === 1 ? 0 : next.fields.length });
}

/** A section with ids of its own; conditions inside it follow. */
export function insertSection(definition: FormDefinition, at: number, section: FormSection): FormDefinition {
  const own = section.fields.reduce<FormSection>((kept, field) => {
    const id = freeId(definition, field.id);
    return id === field.id ? kept : renamedIn(kept, field.id, id);
  }, section);
  const id = freeSectionId(definition, section.id);
  return { ...definition, sections: definition.sections.toSpliced(at, 0, { ...own, id }) };
}

export const removeSection = (definition: FormDefinition, at: number): FormDefinition => ({
  ...definition,
  sections: definition.sections.toSpliced(at, 1),
});

export const replaceSection = (definition: FormDefinition, at: number, section: FormSection): FormDefinition => ({
  ...definition,
  sections: definition.sections.with(at, section),
});

/** Moves a section in front of the one at `to` now (or behind the last). */
export function moveSection(definition: FormDefinition, from: number, to: number): FormDefinition {
  const section = definition.sections[from];
  if (!section) return definition;
  const rest = definition.sections.toSpliced(from, 1);
  return { ...definition, sections: rest.toSpliced(from < to ? to - 1 : to, 0, section) };
}

const fresh = { ko: "", en: undefined };
const choices = [1, 2].map((number) => ({ value: `option_${number}`, label: fresh }));

/** An empty field of a kind, with limits that most forms use. */
export function newField(definition: FormDefinition, type: FieldType): FormField {
  const base = { id: freeId(definition, type), label: fresh, required: true };
  switch (type) {
    case "short_text":
      return { ...base, type, maxLength: 100 };
    case "long_text":
      return { ...base, type, maxLength: 1000 };
    case "number":
    case "money":
    case "date":
      return { ...base, type };
    case "single_choice":
    case "multiple_choice":
      return { ...base, type, options: choices };
    case "consent":
      return { ...base, type, text: fresh };
    case "file":
      return { ...base, type, maxFiles: 1 };
    case "table":
      return { ...base, type, minRows: 1, maxRows: 10, columns: [{ id: "column_1", type: "short_text", label: fresh, required: true, maxLength: 100 }] }; // prettier-ignore
    case "team":
      return { ...base, type, minRows: 1, maxRows: 10 };
    case "budget":
      return { ...base, type, categories: [{ value: "category_1", label: fresh }], sources: ["grant", "own_cash", "own_in_kind"] }; // prettier-ignore
  }
}

/** The wanted id, or it with the first free number. */
const freeId = (definition: FormDefinition, wanted: string): string =>
  free(definition.sections.flatMap((section) => section.fields.map((field) => field.id)), wanted); // prettier-ignore

const freeSectionId = (definition: FormDefinition, wanted: string): string =>
  free(definition.sections.map((section) => section.id), wanted); // prettier-ignore

export function free(taken: readonly string[], wanted: string): string {
  if (!taken.includes(wanted)) return wanted;
  const stem = wanted.replace(/_\d+$/, "").slice(0, 36);
  let number = 2;
  while (taken.includes(`${stem}_${number}`)) number += 1;
  return `${stem}_${number}`;
}

function withFields(
  definition: FormDefinition,
  at: number,
  change: (fields: FormField[]) => FormField[],
): FormDefinition {
  const section = definition.sections[at];
  return section ? replaceSection(definition, at, { ...section, fields: change(section.fields) }) : definition;
}

const renamed = (definition: FormDefinition, from: string, to: string): FormDefinition => ({
  ...definition,
  sections: definition.sections.map((section) => renamedIn(section, from, to)),
});

/** The field's id, and every condition that names it. */
function renamedIn(section: FormSection, from: string, to: string): FormSection {
  const named = <Thing extends { onlyIf?: Condition }>(thing: Thing): Thing =>
    thing.onlyIf ? { ...thing, onlyIf: renamedCondition(thing.onlyIf, from, to) } : thing;
  const fields = section.fields.map((field) => named(field.id === from ? { ...field, id: to } : field));
  return { ...named(section), fields };
}

function renamedCondition(condition: Condition, from: string, to: string): Condition {
  const test = (one: ConditionTest): ConditionTest => (one.field === from ? { ...one, field: to } : one);
  if ("all" in condition) return { all: condition.all.map(test) };
  return "any" in condition ? { any: condition.any.map(test) } : test(condition);
}
