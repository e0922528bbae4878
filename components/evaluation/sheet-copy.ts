import { onDevice } from "@/components/ui/device-storage";
import type { SheetCopy } from "./sheet-keeper";

/**
 * The unsaved sheet in the browser's storage, per evaluation, which belongs to one person. A browser without storage, or
 * a full one, loses only this safety net.
 */
export function sheetCopy(evaluationId: string): SheetCopy {
  const key = `sheet:${evaluationId}`;
  return {
    read: () => onDevice(() => parse(localStorage.getItem(key))),
    keep: (sheet, version) => void onDevice(() => localStorage.setItem(key, JSON.stringify({ sheet, version }))),
    forget: () => void onDevice(() => localStorage.removeItem(key)),
  };
}

type Kept = ReturnType<SheetCopy["read"]>;

function parse(text: string | null): Kept {
  const kept: Kept | null = JSON.parse(text ?? "null");
  const complete = kept && typeof kept.version === "number" && Array.isArray(kept.sheet?.scores);
  return complete && typeof kept.sheet.comment === "string" ? kept : undefined;
}
