"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Refusal } from "@/lib/platform/action-state";
import { fieldId } from "./form-context";
import { Icon } from "./icon";

/** All reasons of a refusal, each a link to its field. It takes the focus when it appears, so that it is read. */
export function ErrorSummary({ refusals, prefix = "" }: { refusals: Refusal[]; prefix?: string }) {
  const t = useTranslations("ui.form");
  const box = useRef<HTMLDivElement>(null);
  // A new attempt brings a new list, also with the same reasons.
  useEffect(() => box.current?.focus(), [refusals]);
  return (
    <div
      className="alert alert--danger error-summary"
      ref={box}
      tabIndex={-1}
      role="group"
      aria-label={t("summary", { count: refusals.length })}
    >
      <Icon name="x-circle" />
      <p className="alert__title">{t("summary", { count: refusals.length })}</p>
      <ul>
        {refusals.map((refusal, index) => (
          <li key={`${refusal.field ?? ""}-${index}`}>
            {refusal.field ? (
              <a
                href={`#${fieldId(prefix, refusal.field)}`}
                onClick={(event) => {
                  if (focusField(box.current, fieldId(prefix, refusal.field ?? ""), refusal.field ?? ""))
                    event.preventDefault();
                }}
              >
                {refusal.message}
              </a>
            ) : (
              refusal.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Focuses the control by its id, or by its name where it stands outside a Field. */
function focusField(box: HTMLElement | null, id: string, name: string): boolean {
  const byId = document.getElementById(id);
  const inside =
    byId instanceof HTMLFieldSetElement ? byId.querySelector<HTMLElement>("input, select, textarea") : byId;
  const byName = box?.closest("form")?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]:not([type="hidden"])`);
  const target = inside ?? byName;
  target?.focus();
  return target !== null && target !== undefined;
}
