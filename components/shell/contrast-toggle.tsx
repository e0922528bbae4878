"use client";

import { useTranslations } from "next-intl";
import { useEffect, useSyncExternalStore } from "react";
import { Icon } from "@/components/ui/icon";
import { CONTRAST_KEY } from "./contrast-script";

const CHANGED = "contrast-changed";

/** Switches between the light and the high-contrast look; the choice stays in this browser. */
export function ContrastToggle() {
  const t = useTranslations("shell");
  const high = useSyncExternalStore(subscribe, isHigh, () => false);
  // Error pages are made in the browser, where the script in the page's head has not run.
  useEffect(() => {
    if (isWanted() && !isHigh()) show(true);
  }, []);
  return (
    <button type="button" className="util__btn" aria-pressed={high} onClick={() => choose(!high)}>
      <Icon name="contrast" />
      {t("highContrast")}
    </button>
  );
}

function isHigh(): boolean {
  return document.documentElement.dataset.mode === "high-contrast";
}

function isWanted(): boolean {
  try {
    return localStorage.getItem(CONTRAST_KEY) === "high";
  } catch {
    return false;
  }
}

function choose(high: boolean): void {
  try {
    localStorage.setItem(CONTRAST_KEY, high ? "high" : "light");
  } catch {
    // Storage may be closed to us; the choice then holds for this page.
  }
  show(high);
}

function show(high: boolean): void {
  if (high) document.documentElement.dataset.mode = "high-contrast";
  else delete document.documentElement.dataset.mode;
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  return () => window.removeEventListener(CHANGED, onChange);
}
