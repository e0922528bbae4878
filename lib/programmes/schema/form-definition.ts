import { z } from "zod";
import { storedText } from "@/lib/platform/localised";

const base = {
  /** Stable: answers are keyed by it in every version of the form. */
  id: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  label: storedText,
  help: storedText.optional(),
  required: z.boolean(),
  /** Shown (and required) only if that other field has one of these values. */
  onlyIf: z.object({ field: z.string(), equals: z.array(z.string()).min(1) }).optional(),
};

const option = z.object({ value: z.string().regex(/^[a-z0-9_]{1,40}$/), label: storedText });

export const formField = z.discriminatedUnion("type", [
  z.object({ ...base, type: z.literal("short_text"), maxLength: z.int().min(1).max(500) }),
  z.object({ ...base, type: z.literal("long_text"), maxLength: z.int().min(1).max(20_000) }),
  z.object({
    ...base,
    type: z.literal("number"),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    unit: storedText.optional(),
  }),
  /** Whole won, as a decimal string in answers. */
  z.object({ ...base, type: z.literal("money"), maximum: z.string().regex(/^\d+$/).optional() }),
  z.object({ ...base, type: z.literal("date") }),
  z.object({ ...base, type: z.literal("single_choice"), options: z.array(option).min(2) }),
  z.object({ ...base, type: z.literal("multiple_choice"), options: z.array(option).min(2) }),
  z.object({ ...base, type: z.literal("consent"), text: storedText }),
  z.object({ ...base, type: z.literal("file"), maxFiles: z.int().min(1).max(20) }),
]);

/** The application form of a call as data; one version of it per FormDefinition row. */
export const formDefinition = z.object({
  sections: z
    .array(z.object({ id: base.id, title: storedText, help: storedText.optional(), fields: z.array(formField).min(1) }))
    .min(1),
});

export type FormField = z.output<typeof formField>;
export type FormDefinition = z.output<typeof formDefinition>;
