import type { SheetCopy } from "./sheet-keeper";

/**
 * The unsaved sheet in the browser's storage, per evaluation, which belongs to one person. A browser without storage, or
 * a full one, loses only this safety net.
 */
export function sheetCopy(evaluationId: string): SheetCopy {
  const key = `sheet:${evaluationId}`;
  return {
    read: () => attempt(() => parse(localStorage.getItem(key))),
    keep: (sheet, version) => void attempt(() => localStorage.setItem(key, JSON.stringify({ sheet, version }))),
    forget: () => void attempt(() => localStorage.removeItem(key)),
  };
}

type Kept = ReturnType<SheetCopy["read"]>;

function parse(text: string | null): Kept {
  const kept: Kept | null = JSON.parse(text ?? "null");
  const complete = kept && typeof kept.version === "number" && Array.isArray(kept.sheet?.scores);
  return complete && typeof kept.sheet.comment === "string" ? kept : undefined;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
