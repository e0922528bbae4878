"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { postSignIn } from "./post-sign-in";

type Props = {
  email: string;
  /** Where signing in leads, with the language. */
  next: string;
  words: { label: string; name: string; signingIn: string; failed: string };
};

/** One press signs in as a demo account, also out of another. */
export function DemoSignIn({ email, next, words }: Props) {
  const [state, setState] = useState<"idle" | "pending" | "failed">("idle");
  async function enter() {
    if (state === "pending") return;
    setState("pending");
    const outcome = await postSignIn("demo", { email }).catch(() => undefined);
    if (outcome?.ok) window.location.assign(next);
    else setState("failed");
  }
  return (
    <>
      <Button variant="secondary" size="s" aria-label={words.name} aria-disabled={state === "pending"} onClick={enter}>
        {state === "pending" ? words.signingIn : words.label}
      </Button>
      <span role="status">{state === "failed" && <span className="error">{words.failed}</span>}</span>
    </>
  );
}
