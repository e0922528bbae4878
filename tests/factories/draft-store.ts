import type { DeviceCopy, Held } from "@/components/applications/draft/device-copy";
import { DraftStore } from "@/components/applications/draft/draft-store";
import type { Saved } from "@/components/applications/draft/send-section";

/** A device in memory; `full`: it says that it keeps nothing. */
export function memoryCopy(held: Record<string, Held> = {}, full = false): DeviceCopy & { held: Record<string, Held> } {
  return {
    held,
    read: () => held,
    keep: (id, value) => {
      held[id] = value;
      return !full;
    },
    forget: (id) => void delete held[id],
    clear: () => Object.keys(held).forEach((id) => delete held[id]),
  };
}

/** A store of one section (and `more`) whose saves are answered in turn; when the answers are used up, by nobody. */
export function storeWith(outcomes: Saved[], held: Record<string, Held> = {}, full = false, more = {}) {
  const copy = memoryCopy(held, full);
  const sent: { id: string; version: number; text: unknown; leaving: boolean }[] = [];
  const store = new DraftStore({
    initial: { one: { answers: { a: "처음" }, version: 3 }, ...more },
    savedAt: null,
    send: async (id, section, leaving) => {
      sent.push({ id, version: section.version, text: section.answers.a, leaving });
      const next = outcomes.shift();
      if (!next) throw new Error("no connection");
      return next;
    },
    copy,
  });
  return { store, copy, sent };
}

/** Version n, at second n. */
export const saved = (version: number): Saved => ({
  kind: "saved",
  version,
  savedAt: `2026-11-20T00:00:0${version % 10}Z`,
});
