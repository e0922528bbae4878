import { onDevice } from "@/components/ui/device-storage";
import type { Answers } from "@/lib/applications/schema/answers";

/** What was typed and not yet saved, with the state it rests on. */
export type Held = { answers: Answers; base: Answers };

/** The copy of a draft on this device, until the server has it. */
export type DeviceCopy = {
  read(): Record<string, Held>;
  /** Whether the device has it now. */
  keep(sectionId: string, held: Held): boolean;
  forget(sectionId: string): void;
};

/** Milliseconds after the close of the call: nothing can be saved any more, and what somebody wanted to copy is copied. */
const KEPT_AFTER_CLOSE = 30 * 24 * 3600 * 1000;

/**
 * Kept in the browser's storage per application and person, so that colleagues at one machine do not get each other's
 * text. Written at once and not in a database of the browser, whose writes end with a closed tab. A browser without
 * storage, or a full one, loses only this safety net. `closesAt`: of the call.
 */
export function deviceCopy(applicationId: string, userId: string, closesAt: Date): DeviceCopy {
  const key = (sectionId: string) => `${own}${sectionId}`;
  const own = `${PREFIX}${userId}:${applicationId}:`;
  const until = closesAt.getTime() + KEPT_AFTER_CLOSE;
  return {
    read: () => onDevice(() => readAll(own)) ?? {},
    keep: (sectionId, held) =>
      onDevice(() => {
        localStorage.setItem(key(sectionId), JSON.stringify({ ...held, until }));
        return true;
      }) ?? false,
    forget: (sectionId) => void onDevice(() => localStorage.removeItem(key(sectionId))),
  };
}

/** Removes from the device what anybody left in drafts of calls that closed long ago. Every draft's page does it. */
export function forgetOldDrafts(now: number): void {
  onDevice(() => {
    for (const key of storedKeys(PREFIX)) {
      const held: { until?: unknown } | null = JSON.parse(localStorage.getItem(key) ?? "null");
      if (typeof held?.until !== "number" || held.until < now) localStorage.removeItem(key);
    }
  });
}

const PREFIX = "draft:";

const storedKeys = (prefix: string): string[] =>
  Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "").filter((key) =>
    key.startsWith(prefix),
  );

function readAll(prefix: string): Record<string, Held> {
  const entries = storedKeys(prefix).flatMap((key) => {
    const held = parse(localStorage.getItem(key));
    return held ? [[key.slice(prefix.length), held] as const] : [];
  });
  return Object.fromEntries(entries);
}

function parse(text: string | null): Held | undefined {
  const held: unknown = JSON.parse(text ?? "null");
  return isHeld(held) ? held : undefined;
}

function isHeld(held: unknown): held is Held {
  return typeof held === "object" && held !== null && "answers" in held && "base" in held;
}
