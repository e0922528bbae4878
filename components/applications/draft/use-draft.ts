"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { deviceCopy, forgetOldDrafts } from "./device-copy";
import { DraftStore } from "./draft-store";
import { isKept, type DraftState } from "./draft-state";
import { sendTo } from "./send-section";
import type { DraftProps } from "./draft-props";
import { askAbout, DraftWatch, type TeamState } from "./watch-draft";

type Draft = { store: DraftStore; state: DraftState; watch: DraftWatch; team: TeamState };

/**
 * The store of one draft and the look at what colleagues do, wired to the life of the page: it saves when the tab is
 * hidden, left or comes back online, and looks only while the tab is looked at.
 */
export function useDraft(draft: DraftProps): Draft {
  const [{ store, watch }] = useState(() => makeDraft(draft));
  const now = Date.parse(draft.now);
  const state = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  const team = useSyncExternalStore(watch.subscribe, watch.snapshot, watch.snapshot);

  useEffect(() => {
    forgetOldDrafts(now);
    store.restore();
    if (document.visibilityState === "visible") watch.start();
    const leave = () => {
      watch.stop();
      store.leave();
    };
    const back = () => {
      watch.start();
      void store.flush();
    };
    const turn = () => (document.visibilityState === "hidden" ? leave() : back());
    const hold = (event: BeforeUnloadEvent) => {
      // Only where something would be lost, or could not be opened again: everything else is on the device.
      const state = store.snapshot();
      if (state.save === "offline" || !isKept(state)) event.preventDefault();
    };
    const stir = () => watch.stir();
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", back);
    window.addEventListener("online", back);
    // Signing in again happens in another tab: coming back here tries at once.
    window.addEventListener("focus", back);
    window.addEventListener("beforeunload", hold);
    window.addEventListener("keydown", stir);
    window.addEventListener("pointerdown", stir);
    document.addEventListener("visibilitychange", turn);
    return () => {
      watch.stop();
      store.close();
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", back);
      window.removeEventListener("online", back);
      window.removeEventListener("focus", back);
      window.removeEventListener("beforeunload", hold);
      window.removeEventListener("keydown", stir);
      window.removeEventListener("pointerdown", stir);
      document.removeEventListener("visibilitychange", turn);
    };
  }, [store, watch, now]);

  return { store, state, watch, team };
}

function makeDraft(draft: DraftProps): Pick<Draft, "store" | "watch"> {
  const store = new DraftStore({
    initial: draft.sections,
    savedAt: draft.savedAt,
    send: sendTo(draft.id, draft.userId, draft.locale),
    copy: deviceCopy(draft.id, draft.userId, new Date(draft.standing.closesAt)),
  });
  const watch = new DraftWatch({
    files: draft.files,
    comments: draft.comments,
    standing: draft.standing,
    ask: askAbout(draft.id, draft.userId, draft.locale),
    versions: () => store.versions(),
    onSections: (sections) => store.receive(sections),
    onMoved: () => store.reopen(),
    onGone: () => store.lose(),
  });
  return { store, watch };
}
