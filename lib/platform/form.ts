import { z } from "zod";

/**
 * The version of a row that a person saw, as forms and saves carry it: a count in a 32-bit column. More would not be
 * stale but an error of the database.
 */
export const rowVersion = z.coerce.number().int().min(0).max(2_147_483_647);

/** What a form sends, as an object: `title.ko` nests, `criteria.0.name.ko` makes arrays, repeated names make arrays. */
export type FormTree = string | File | FormTree[] | { [key: string]: FormTree };

export function formTree(form: FormData): { [key: string]: FormTree } {
  const root: Record<string, FormTree> = Object.create(null);
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const values = form.getAll(name).map(cleaned);
    place(root, name.split("."), values.length === 1 && values[0] !== undefined ? values[0] : values);
  }
  return listed(root) as { [key: string]: FormTree };
}

/** Characters that turn the reading direction: a name with one turns round what stands after it in the line. */
const turns = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * A browser sends line ends as two characters; the limits that people are shown count one. NUL cannot be typed and
 * PostgreSQL cannot keep it.
 */
function cleaned(value: FormDataEntryValue): FormDataEntryValue {
  return typeof value === "string" ? value.replaceAll("\r\n", "\n").replaceAll("\0", "").replace(turns, "") : value;
}

function place(node: Record<string, FormTree>, [head = "", ...rest]: string[], value: FormTree): void {
  if (rest.length === 0) {
    node[head] = value;
    return;
  }
  const inner = node[head];
  const next: Record<string, FormTree> = isBranch(inner) ? inner : Object.create(null);
  node[head] = next;
  place(next, rest, value);
}

/** Objects whose keys are all numbers become arrays in that order. */
function listed(node: FormTree): FormTree {
  if (Array.isArray(node)) return node.map(listed);
  if (!isBranch(node)) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, listed(value)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  if (!isList) return Object.fromEntries(entries);
  return entries.toSorted((a, b) => Number(a[0]) - Number(b[0])).map(([, value]) => value);
}

function isBranch(node: FormTree | undefined): node is { [key: string]: FormTree } {
  return typeof node === "object" && !Array.isArray(node) && !(node instanceof File);
}
