"use client";

import { useTranslations } from "next-intl";
import { useCallback, useRef, useState, useSyncExternalStore, type FormEvent, type ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/platform/action-state";
import { formTree, type FormTree } from "@/lib/platform/form";

const WAIT_MS = 400;
const CHANGED = "kept-form-changed";

type Props<Values> = {
  /** Names the thing that is being written, on this device. */
  name: string;
  values: Values;
  /** Makes values of what the form had held. */
  read: (tree: { [key: string]: FormTree }) => Values;
  action: FormAction;
  children: (values: Values) => ReactNode;
};

/**
 * Keeps what is typed into a long form on this device until it is saved, so that a closed tab or an ended session loses
 * nothing. What was left behind is offered, never put in without being asked for.
 */
export function KeptForm<Values>({ name, values, read, action, children }: Props<Values>) {
  const t = useTranslations("programmes.kept");
  const key = `kept-form:${name}`;
  const left = useSyncExternalStore(
    subscribe,
    useCallback(() => stored(key), [key]),
    () => null,
  );
  const [shown, setShown] = useState({ values, generation: 0 });
  // Only what was there before this page was opened is offered; what is typed now is on the page itself.
  const [typing, setTyping] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const forget = () => {
    clearTimeout(timer.current);
    write(key, null);
  };
  const onInput = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    if (!typing) setTyping(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => write(key, JSON.stringify(formTree(new FormData(form)))), WAIT_MS);
  };
  const restore = () => {
    if (left === null) return;
    setTyping(true);
    setShown({ values: read(JSON.parse(left)), generation: shown.generation + 1 });
  };

  return (
    <>
      {left !== null && !typing && (
        <Alert tone="warning" title={t("title")} role="status">
          <p>{t("body")}</p>
          <div className="acts">
            <Button size="s" variant="secondary" onClick={restore}>
              {t("restore")}
            </Button>
            <Button size="s" variant="text" onClick={forget}>
              {t("discard")}
            </Button>
          </div>
        </Alert>
      )}
      <ActionForm key={shown.generation} action={action} className="call-form" onInput={onInput} onDone={forget}>
        {children(shown.values)}
      </ActionForm>
    </>
  );
}

/** A browser that keeps nothing costs the safety net, not the form. */
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    return;
  }
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  return () => window.removeEventListener(CHANGED, onChange);
}
