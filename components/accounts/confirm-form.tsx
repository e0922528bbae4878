"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ActionState, FormAction } from "@/lib/platform/action-state";
import { postSignIn } from "./post-sign-in";

type Props = {
  action: FormAction;
  token: string;
  email: string;
  next: string;
  signInPath: string;
  words: { submit: string; submitting: string };
  /** The field of the password. */
  children: ReactNode;
};

/** Confirms the account and signs in with the same password, so that it is typed once. */
export function ConfirmForm({ action, token, email, next, signInPath, words, children }: Props) {
  const confirmAndSignIn: FormAction = async (previous, form): Promise<ActionState> => {
    const state = await action(previous, form);
    if (state.status !== "ok") return state;
    const outcome = await postSignIn("credentials", { email, password: String(form.get("password") ?? "") });
    window.location.assign(outcome.ok ? next : signInPath);
    return new Promise(() => undefined);
  };
  return (
    <ActionForm action={confirmAndSignIn} fields={{ token }}>
      {/* Tells password managers whose password this is. */}
      <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
      {children}
      <div className="form-actions">
        <SubmitButton block size="l" pendingLabel={words.submitting}>
          {words.submit}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
