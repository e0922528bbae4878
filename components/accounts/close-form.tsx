"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/check";
import { forgetForms } from "@/components/ui/form-copy";
import { useKeptFor } from "@/components/ui/kept-for";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";

type Props = {
  action: FormAction;
  /** Where to go afterwards, with the language. */
  afterwards: string;
  words: { understood: string; submit: string; submitting: string };
  children: ReactNode;
};

/** Closes the account; the cookie that names its ended session is dropped before leaving. */
export function CloseForm({ action, afterwards, words, children }: Props) {
  const person = useKeptFor();
  return (
    <ActionForm
      action={action}
      className="max-w-[34rem]"
      onDone={async () => {
        if (person !== undefined) forgetForms(person);
        const { signOut } = await import("next-auth/react");
        await signOut({ callbackUrl: afterwards });
      }}
    >
      {children}
      <div className="field">
        <Checkbox name="understood" label={words.understood} />
      </div>
      <div className="form-actions">
        <SubmitButton variant="danger" pendingLabel={words.submitting}>
          {words.submit}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
