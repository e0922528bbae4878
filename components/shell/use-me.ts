"use client";

import { useEffect, useState } from "react";

/** What the shell knows about the reader. `areas[].label` is a key under `areas` of the shell's messages. */
export type Me =
  | { signedIn: false }
  | { signedIn: true; id: string; name?: string; unread?: number; areas?: { href: string; label: string }[] };

/**
 * The reader, asked for after the page is there: public HTML is the same for everyone and may be cached whole.
 * A page that already knows passes `known` and nothing is asked. A failure counts as signed out.
 */
export function useMe(known?: Me): Me {
  const [me, setMe] = useState<Me>(known ?? { signedIn: false });
  useEffect(() => {
    if (known) return;
    const abort = new AbortController();
    fetch("/api/me", { signal: abort.signal, cache: "no-store" })
      .then(async (response) => {
        if (response.ok) setMe(await response.json());
      })
      .catch(() => undefined);
    return () => abort.abort();
  }, [known]);
  return known ?? me;
}
