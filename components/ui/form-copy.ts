import { formValues, type FormValues } from "@/lib/platform/action-state";
import { onDevice } from "./device-storage";

/** What was typed, and the version of the thing that it was typed about. */
export type Kept = { values: FormValues; version: string };

/** The copy of one form on this device, until the server has accepted it. */
export type FormCopy = {
  read(): Kept | undefined;
  keep(kept: Kept): void;
  forget(): void;
};

/**
 * Kept per person, so that people at one machine do not get each other's text, and past the end of a session, which is
 * what it is for. Whoever is not signed in cannot be told from the next one: theirs lasts no longer than the tab.
 */
export function formCopy(person: string | undefined, name: string): FormCopy {
  const storage = () => (person === undefined ? sessionStorage : localStorage);
  const key = person === undefined ? `form:${name}` : `${prefixOf(person)}${name}`;
  return {
    read: () => onDevice(() => parse(storage().getItem(key))),
    keep: (kept) => void onDevice(() => storage().setItem(key, JSON.stringify(kept))),
    forget: () => void onDevice(() => storage().removeItem(key)),
  };
}

/** Leaves nothing of a person on the device: they signed out, perhaps because it is not theirs. */
export function forgetForms(person: string): void {
  onDevice(() => {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
    for (const key of keys) if (key.startsWith(prefixOf(person))) localStorage.removeItem(key);
  });
}

type Control = Pick<HTMLInputElement, "name" | "type" | "autocomplete" | "dataset">;

/** What a person typed or chose; without files, passwords (also while they are shown) and what was not theirs to type. */
export function typedIn(form: FormData, inputs: Iterable<Control>): FormValues {
  const never = new Set(Array.from(inputs).filter(isNotKept).map((input) => input.name)); // prettier-ignore
  return Object.fromEntries(Object.entries(formValues(form)).filter(([name]) => !never.has(name)));
}

/** `data-typed`: a hidden field that carries what was typed into another. */
function isNotKept({ type, autocomplete, dataset }: Control): boolean {
  return (type === "hidden" && dataset.typed === undefined) || type === "password" || autocomplete.includes("password");
}

const prefixOf = (person: string): string => `form:${person}:`;

function parse(text: string | null): Kept | undefined {
  const kept: Partial<Kept> | null = JSON.parse(text ?? "null");
  const { values, version } = kept ?? {};
  return typeof values === "object" && values !== null && typeof version === "string" ? { values, version } : undefined;
}
