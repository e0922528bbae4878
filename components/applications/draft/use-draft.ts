"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { deviceCopy } from "./device-copy";
import { DraftStore, type DraftState } from "./draft-store";
import { sendTo } from "./send-section";
import type { DraftProps } from "./draft-props";

/** The store of one draft, wired to the life of the page: it saves when the tab is hidden, left or comes back online. */
export function useDraft(draft: DraftProps): { store: DraftStore; state: DraftState } {
  const [store] = useState(
    () =>
      new DraftStore({
        initial: draft.sections,
        savedAt: draft.savedAt,
        send: sendTo(draft.id, draft.locale),
        copy: deviceCopy(draft.id, draft.userId),
      }),
  );
  const state = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);

  useEffect(() => {
    store.restore();
    const leave = () => void store.flush(true);
    const hide = () => (document.visibilityState === "hidden" ? leave() : void store.flush());
    const back = () => void store.flush();
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", back);
    // Signing in again happens in another tab: coming back here tries at once.
    window.addEventListener("focus", back);
    document.addEventListener("visibilitychange", hide);
    return () => {
      leave();
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", back);
      window.removeEventListener("focus", back);
      document.removeEventListener("visibilitychange", hide);
    };
  }, [store]);

  return { store, state };
}
