import { z } from "zod";
import { storedText } from "@/lib/platform/localised";
import { cellKinds, condition, fieldKey, fieldKinds, rowKinds } from "./form-parts";

// A definition is read for as long as an application rests on it. So keys are only ever added, optional, with the old
// meaning where they are absent; none changes its meaning, and none is given a default, which would change old forms.

const base = {
  /** Stable: answers are keyed by it in every version of the form. */
  id: fieldKey,
  label: storedText,
  help: storedText.optional(),
  required: z.boolean(),
  /** Names people: its answer is hidden from evaluators of a blind stage. */
  personal: z.literal(true).optional(),
  /** Shown (and required) only if that holds. */
  onlyIf: condition.optional(),
};

export const formField = z.discriminatedUnion("type", [
  z.object({ ...base, ...cellKinds.short_text }),
  z.object({ ...base, ...fieldKinds.long_text }),
  z.object({ ...base, ...cellKinds.number }),
  z.object({ ...base, ...cellKinds.money }),
  z.object({ ...base, ...cellKinds.date }),
  z.object({ ...base, ...cellKinds.single_choice }),
  z.object({ ...base, ...fieldKinds.multiple_choice }),
  z.object({ ...base, ...fieldKinds.consent }),
  z.object({ ...base, ...fieldKinds.file }),
  z.object({ ...base, ...rowKinds.table }),
  z.object({ ...base, ...rowKinds.team }),
  z.object({ ...base, ...rowKinds.budget }),
]);

const formSection = z.object({
  id: fieldKey,
  title: storedText,
  help: storedText.optional(),
  /** Of the whole section with all its fields. */
  onlyIf: condition.optional(),
  fields: z.array(formField).min(1),
});

/** The application form of a call as data; one version of it per FormDefinition row. */
export const formDefinition = z.object({ sections: z.array(formSection).min(1) });

export type FormField = z.output<typeof formField>;
export type FormSection = z.output<typeof formSection>;
export type FormDefinition = z.output<typeof formDefinition>;
export type FieldType = FormField["type"];
/** A field that is answered by rows. */
export type RowField = Extract<FormField, { type: "table" | "team" | "budget" }>;
