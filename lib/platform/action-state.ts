/** One reason why an action was refused; `field` is the name of the control to mend, absent for the whole form. */
export type Refusal = { field?: string; message: string };

/** What was typed, as it came, so that a refused form can be shown filled again. */
export type FormValues = Record<string, string | string[]>;

/** What a server action of a form answers. Messages are translated; `href` is where to go next, without the locale. */
export type ActionState =
  | { status: "idle" }
  | { status: "ok"; message?: string; href?: string }
  | { status: "refused"; refusals: Refusal[]; values: FormValues };

export type FormAction = (previous: ActionState, form: FormData) => Promise<ActionState>;

export const idle: ActionState = { status: "idle" };

/** The typed values of a form for a refusal. Files are left out: a browser never lets them be filled in again. */
export function formValues(form: FormData): FormValues {
  // A Map, since a name may be that of something every object has, e.g. "constructor".
  const values = new Map<string, string | string[]>();
  for (const [name, value] of form.entries()) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || isSecret(name)) continue;
    const earlier = values.get(name);
    values.set(name, earlier === undefined ? value : [...[earlier].flat(), value]);
  }
  return Object.fromEntries(values);
}

/** Secrets are never sent back to the page. */
function isSecret(name: string): boolean {
  return /password|passphrase|secret|token|otp/i.test(name);
}
