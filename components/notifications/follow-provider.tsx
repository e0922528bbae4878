"use client";

import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from "react";
import { ToastProvider } from "@/components/ui/toast";
import type { FollowLine, FollowSubject } from "@/lib/notifications/types";

type Follows = {
  /** False until it is known. */
  signedIn: boolean;
  follows: FollowLine[];
  /** What a button changed: a follow that began, or a subject that is not followed any more. */
  changed: (subject: FollowSubject, follow: FollowLine | undefined) => void;
};

const FollowContext = createContext<Follows>({ signedIn: false, follows: [], changed: () => undefined });

export const useFollows = (): Follows => useContext(FollowContext);

/** What the reader follows, asked for once a page and after it is there: public HTML is the same for everyone. */
export function FollowProvider({ children }: { children: ReactNode }) {
  const [known, setKnown] = useState<Pick<Follows, "signedIn" | "follows">>({ signedIn: false, follows: [] });
  useEffect(() => {
    const abort = new AbortController();
    fetch("/api/follows", { signal: abort.signal, cache: "no-store" })
      .then(async (response) => {
        if (response.ok) setKnown(await response.json());
      })
      .catch(() => undefined);
    return () => abort.abort();
  }, []);
  const changed = useCallback((subject: FollowSubject, follow: FollowLine | undefined) => {
    setKnown(({ signedIn, follows }) => {
      const others = follows.filter((one) => one.type !== subject.type || one.id !== subject.id);
      return { signedIn, follows: follow ? [...others, follow] : others };
    });
  }, []);
  return (
    <FollowContext value={{ ...known, changed }}>
      <ToastProvider>{children}</ToastProvider>
    </FollowContext>
  );
}
