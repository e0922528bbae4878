import type { FormTree } from "@/lib/platform/form";
import type { Localised } from "@/lib/platform/localised";

// Reads what a form had held, whatever it is worth: what is wrong with it is said when it is saved, not when it comes back.

type Branch = { [key: string]: FormTree };

export const words = (node: FormTree | undefined): string => (typeof node === "string" ? node : "");

export function branch(node: FormTree | undefined): Branch {
  return typeof node === "object" && !Array.isArray(node) && !(node instanceof File) ? node : {};
}

export function list(node: FormTree | undefined): FormTree[] {
  if (node === undefined) return [];
  return Array.isArray(node) ? node : [node];
}

export function localisedWords(node: FormTree | undefined): Localised {
  const { ko, en } = branch(node);
  return { ko: words(ko), en: words(en) };
}

/** One of the known values, else the first. */
export function oneOf<const T extends string>(known: readonly [T, ...T[]], node: FormTree | undefined): T {
  return known.find((value) => value === node) ?? known[0];
}
