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
  const values: FormValues = {};
  for (const [name, value] of form.entries()) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || isSecret(name)) continue;
    const earlier = values[name];
    values[name] = earlier === undefined ? value : Array.isArray(earlier) ? [...earlier, value] : [earlier, value];
  }
  return values;
}

/** Secrets are never sent back to the page. */
function isSecret(name: string): boolean {
  return /password|passphrase|secret|token|otp/i.test(name);
}
