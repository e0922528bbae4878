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
  const key = keyOf(draft);
  const state = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  const team = useSyncExternalStore(watch.subscribe, watch.snapshot, watch.snapshot);

  useEffect(() => {
    opened.set(key, store);
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
  }, [store, watch, now, key]);

  return { store, state, watch, team };
}

/**
 * The stores of this tab, by person and draft. Going back in the browser shows a page as it was first loaded, and what was
 * saved since would look like somebody else's.
 */
const opened = new Map<string, DraftStore>();
const keyOf = ({ id, userId }: DraftProps): string => `${userId}:${id}`;

function makeDraft(draft: DraftProps): Pick<Draft, "store" | "watch"> {
  const before = opened.get(keyOf(draft));
  const known = before?.known() ?? {};
  const sections = Object.entries(draft.sections).map(([id, given]) => {
    const later = known[id];
    return [id, later && later.version > given.version ? later : given] as const;
  });
  const times = [draft.savedAt, before?.snapshot().savedAt].filter((time) => typeof time === "string");
  const store = new DraftStore({
    initial: Object.fromEntries(sections),
    savedAt: times.toSorted().at(-1) ?? null,
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
