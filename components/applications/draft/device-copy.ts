import { onDevice } from "@/components/ui/device-storage";
import type { Answers } from "@/lib/applications/schema/answers";

/** What was typed and not yet saved, with the state it rests on. */
export type Held = { answers: Answers; base: Answers };

/** The copy of a draft on this device, until the server has it. */
export type DeviceCopy = {
  read(): Record<string, Held>;
  keep(sectionId: string, held: Held): void;
  forget(sectionId: string): void;
};

/**
 * Kept in the browser's storage per application and person, so that colleagues at one machine do not get each other's
 * text. A browser without storage, or a full one, loses only this safety net.
 */
export function deviceCopy(applicationId: string, userId: string): DeviceCopy {
  const key = (sectionId: string) => `${prefix}${sectionId}`;
  const prefix = `draft:${userId}:${applicationId}:`;
  return {
    read: () => onDevice(() => readAll(prefix)) ?? {},
    keep: (sectionId, held) => void onDevice(() => localStorage.setItem(key(sectionId), JSON.stringify(held))),
    forget: (sectionId) => void onDevice(() => localStorage.removeItem(key(sectionId))),
  };
}

function readAll(prefix: string): Record<string, Held> {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
  const own = keys.filter((key) => key.startsWith(prefix));
  const entries = own.flatMap((key) => {
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
