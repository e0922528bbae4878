import { Budget, shown } from "./blocks.ts";
import { openHangul, recordsOf, sectionsOf, tags, textOfRecord } from "./hangul-binary.ts";
import type { Block, ShownDocument } from "./types.ts";

/** HWP 5 as text, paragraph by paragraph, those of tables and boxes in the order in which they are written. */
export function showHangul(bytes: Uint8Array): ShownDocument {
  const budget = new Budget();
  const blocks: Block[] = [];
  for (const section of sectionsOf(openHangul(bytes))) {
    for (const { tag, data } of recordsOf(section)) {
      if (tag === tags.text && budget.takes()) blocks.push({ kind: "paragraph", text: textOfRecord(data) });
      if (tag === tags.picture && budget.takes()) blocks.push({ kind: "gap", what: "image" });
    }
  }
  return shown(blocks, budget, true);
}
