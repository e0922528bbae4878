"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SignInCode } from "@/lib/accounts/schema/sign-in-answer";
import { formValues, type ActionState } from "@/lib/platform/action-state";
import { PasswordField } from "./password-field";
import { postSignIn, type SignInOutcome } from "./post-sign-in";

export type SignInWords = {
  email: string;
  password: string;
  show: string;
  hide: string;
  submit: string;
  submitting: string;
  /** The reasons; `{minutes}` stands for the wait. */
  reasons: Record<SignInCode | "cookies_blocked", string>;
};

/** Signs in and loads `next` anew, so that nothing of the visitor's page remains. */
export function SignInForm({ next, words }: { next: string; words: SignInWords }) {
  return (
    <ActionForm action={(_, form) => attempt(form, next, words)}>
      <Field name="email" label={words.email}>
        <Input type="email" autoComplete="username" inputMode="email" autoCapitalize="none" spellCheck={false} />
      </Field>
      <PasswordField
        name="password"
        label={words.password}
        autoComplete="current-password"
        words={{ show: words.show, hide: words.hide }}
      />
      <div className="form-actions">
        <SubmitButton block size="l" pendingLabel={words.submitting}>
          {words.submit}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

async function attempt(form: FormData, next: string, words: SignInWords): Promise<ActionState> {
  const credentials = { email: String(form.get("email") ?? ""), password: String(form.get("password") ?? "") };
  const outcome = await postSignIn("credentials", credentials);
  if (!outcome.ok) {
    return { status: "refused", refusals: [{ message: reasonOf(outcome, words) }], values: formValues(form) };
  }
  window.location.assign(next);
  // The page stays as it is until the next one is there.
  return new Promise(() => undefined);
}

function reasonOf({ reason }: SignInOutcome & { ok: false }, words: SignInWords): string {
  if (reason === "cookies_blocked") return words.reasons.cookies_blocked;
  return words.reasons[reason.code].replace("{minutes}", String(reason.minutes ?? 15));
}
