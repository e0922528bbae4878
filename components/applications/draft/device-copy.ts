import { onDevice } from "@/components/ui/device-storage";
import type { Answers } from "@/lib/applications/schema/answers";

/** What was typed and not yet saved, the state it rests on, and what was sent of it without an answer. */
export type Held = { answers: Answers; base: Answers; sent?: Answers };

/** The copy of a draft on this device, until the server has it. */
export type DeviceCopy = {
  read(): Record<string, Held>;
  /** Whether the device has it now. */
  keep(sectionId: string, held: Held): boolean;
  forget(sectionId: string): void;
  /** Leaves nothing of this draft, from whichever tab. */
  clear(): void;
};

/** Milliseconds after the close of the call: nothing can be saved any more, and what somebody wanted to copy is copied. */
const KEPT_AFTER_CLOSE = 30 * 24 * 3600 * 1000;

/** `closesAt`: of the call. */
export const keptUntil = (closesAt: Date): Date => new Date(closesAt.getTime() + KEPT_AFTER_CLOSE);

/**
 * Kept in the browser's storage per application and person, so that colleagues at one machine do not get each other's
 * text; and per tab, so that one tab's save does not remove what another has not saved. Written at once and not in a
 * database of the browser, whose writes end with a closed tab. A browser without storage, or a full one, loses only this
 * safety net. `closesAt`: of the call.
 */
export function deviceCopy(applicationId: string, userId: string, closesAt: Date): DeviceCopy {
  const own = ownKey(applicationId, userId);
  const tab = Math.random().toString(36).slice(2);
  const until = keptUntil(closesAt).getTime();
  /** By section: what this tab took up from another that is gone, or is still open and may have written more since. */
  const adopted = new Map<string, { key: string; text: string }>();
  const key = (sectionId: string) => `${own}${sectionId}:${tab}`;
  const drop = (sectionId: string) => {
    const taken = adopted.get(sectionId);
    if (taken && localStorage.getItem(taken.key) === taken.text) localStorage.removeItem(taken.key);
    adopted.delete(sectionId);
  };
  return {
    read: () => onDevice(() => readAll(own, adopted)) ?? {},
    keep: (sectionId, held) =>
      onDevice(() => {
        localStorage.setItem(key(sectionId), JSON.stringify({ ...held, until }));
        drop(sectionId);
        return true;
      }) ?? false,
    forget: (sectionId) =>
      void onDevice(() => {
        localStorage.removeItem(key(sectionId));
        drop(sectionId);
      }),
    clear: () => void onDevice(() => storedKeys(own).forEach((one) => localStorage.removeItem(one))),
  };
}

/** What a person's tabs left of a draft on this device, to be shown where it can be saved no more. */
export function leftOnDevice(applicationId: string, userId: string): (Held & { sectionId: string })[] {
  const own = ownKey(applicationId, userId);
  const texts = onDevice(() => storedKeys(own).map((key) => [sectionOf(own, key), localStorage.getItem(key)] as const));
  return (texts ?? []).flatMap(([sectionId, text]) => {
    const held = onDevice(() => parse(text ?? ""));
    return held ? [{ ...held, sectionId }] : [];
  });
}

/**
 * Removes from the device what anybody left in drafts of calls that closed long ago. Every draft's page does it. `now`:
 * milliseconds by the server's clock; a device's own that runs ahead must not cost anybody's text.
 */
export function forgetOldDrafts(now: number): void {
  onDevice(() => {
    for (const key of storedKeys(PREFIX)) {
      const held: { until?: unknown } | null = onDevice(() => JSON.parse(localStorage.getItem(key) ?? "null")) ?? null;
      if (typeof held?.until !== "number" || held.until < now) localStorage.removeItem(key);
    }
  });
}

const PREFIX = "draft:";

const ownKey = (applicationId: string, userId: string): string => `${PREFIX}${userId}:${applicationId}:`;
const sectionOf = (own: string, key: string): string => key.slice(own.length).split(":")[0] ?? "";

const storedKeys = (prefix: string): string[] =>
  Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "").filter((key) =>
    key.startsWith(prefix),
  );

/** One copy of each section; where two tabs left one, the other waits for the next opening of the draft. */
function readAll(own: string, adopted: Map<string, { key: string; text: string }>): Record<string, Held> {
  const found: Record<string, Held> = {};
  for (const key of storedKeys(own)) {
    const sectionId = sectionOf(own, key);
    const text = localStorage.getItem(key) ?? "";
    const held = found[sectionId] ? undefined : onDevice(() => parse(text));
    if (!held) continue;
    found[sectionId] = held;
    adopted.set(sectionId, { key, text });
  }
  return found;
}

function parse(text: string): Held | undefined {
  const held: unknown = JSON.parse(text);
  return isHeld(held) ? held : undefined;
}

function isHeld(held: unknown): held is Held {
  return typeof held === "object" && held !== null && "answers" in held && "base" in held;
}
