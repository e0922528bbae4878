import { z } from "zod";

/** A text by staff or a demand owner. Korean is always there; without English the page shows Korean, with a label. */
export type Localised = { ko: string; en?: string };

/** Both languages with the same limit in characters; an empty English text counts as absent. */
export const localised = (maxLength: number) =>
  z.object({
    ko: z.string().trim().min(1, "common.required").max(maxLength),
    en: z
      .string()
      .trim()
      .max(maxLength)
      .optional()
      .transform((text) => text || undefined),
  });

/** The text in the reader's language, and the language it is really in (for `lang` and the label). */
export function inLanguage(text: Localised, locale: string): { text: string; locale: "ko" | "en" } {
  return locale === "en" && text.en ? { text: text.en, locale: "en" } : { text: text.ko, locale: "ko" };
}

/** A Json column known to hold one of our shapes. Throws where it does not: that is a bug, not bad input. */
export function stored<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  return schema.parse(value);
}

/** For columns that hold a Localised. */
export const storedText = z.object({ ko: z.string(), en: z.string().optional() });
