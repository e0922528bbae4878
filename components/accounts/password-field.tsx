"use client";

import { useState, type ReactNode } from "react";
import { IconButton } from "@/components/ui/button";
import { Field, type Requirement } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  requirement?: Requirement;
  /** What a password manager should do here. */
  autoComplete: "current-password" | "new-password";
  words: { show: string; hide: string };
};

/** A password that can be looked at while it is typed: long ones are mistyped, and one field is enough then. */
export function PasswordField({ name, label, help, requirement, autoComplete, words }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <Field name={name} label={label} help={help} requirement={requirement}>
      <span className="mt-2 flex items-stretch gap-2">
        <Input
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          className="mt-0!"
        />
        <IconButton
          icon="eye"
          label={words.show}
          title={shown ? words.hide : words.show}
          className="btn--tertiary shrink-0"
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        />
      </span>
    </Field>
  );
}
