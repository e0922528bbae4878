import type { Refusal } from "@/lib/platform/result";
import type { SingleField } from "../schema/answers";

/** The limits that the words of a refusal name. */
export function boundsOf(field: SingleField): Refusal["params"] {
  switch (field.type) {
    case "short_text":
    case "long_text":
      return { maximum: field.maxLength, count: field.count ?? "with_spaces" };
    case "money":
      return { maximum: grouped(field.maximum ?? "") };
    case "number":
      return { minimum: field.minimum ?? "–", maximum: field.maximum ?? "–" };
    default:
      return undefined;
  }
}

export const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");
