import type { Refusal } from "@/lib/platform/result";

/** Far deeper than any form or its schema; what follows recurses. */
const DEEPEST = 40;

/**
 * What a JSON text says, without what PostgreSQL cannot keep: NUL and halves of a character.
 *
 * Refusals: programmes.form_not_json, programmes.form_too_deep.
 */
export function readJson(text: string): { ok: true; value: unknown } | { ok: false; refusals: Refusal[] } {
  try {
    // Parsing alone survives any depth; a reviver would not.
    if (isDeeperThan(DEEPEST, JSON.parse(text))) return refused("programmes.form_too_deep");
    const value: unknown = JSON.parse(text, (_key, part: unknown) =>
      typeof part === "string" ? part.replaceAll("\0", "").toWellFormed() : part,
    );
    return { ok: true, value };
  } catch {
    return refused("programmes.form_not_json");
  }
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(levels - 1, part));
}

const refused = (code: string) => ({ ok: false as const, refusals: [{ code, field: "form" }] });
