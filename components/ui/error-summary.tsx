"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Refusal } from "@/lib/platform/action-state";
import { fieldId } from "./form-context";
import { Icon } from "./icon";

/** All reasons of a refusal, each a link to its field. It takes the focus when it appears, so that it is read. */
export function ErrorSummary({ refusals, prefix = "" }: { refusals: Refusal[]; prefix?: string }) {
  const t = useTranslations("ui.form");
  // An ended session or a lost connection is nothing that is put right in a field.
  const title = refusals.some(({ field }) => field) ? t("summary", { count: refusals.length }) : t("refused");
  const box = useRef<HTMLDivElement>(null);
  // A new attempt brings a new list, also with the same reasons.
  const [labels, setLabels] = useState<string[]>([]);
  useEffect(() => {
    box.current?.focus();
    setLabels(refusals.map(({ field }) => (field ? labelOf(box.current, fieldId(prefix, field), field) : "")));
  }, [refusals, prefix]);
  return (
    <div className="alert alert--danger error-summary" ref={box} tabIndex={-1} role="group" aria-label={title}>
      <Icon name="x-circle" />
      <p className="alert__title">{title}</p>
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
                {labels[index] && <strong>{labels[index]}: </strong>}
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

/**
 * The words a person knows the field by: its label or legend, without the mark of what is required; in a list of rows
 * with the row that it stands in (`data-row`), the outermost first.
 */
function labelOf(box: HTMLElement | null, id: string, name: string): string {
  const field = controlOf(box, id, name);
  const labelled = field instanceof HTMLFieldSetElement ? field.querySelector("legend") : field?.labels?.[0];
  const words = [labelled?.firstChild?.textContent?.trim() ?? ""];
  for (
    let row = field?.closest<HTMLElement>("[data-row]");
    row;
    row = row.parentElement?.closest<HTMLElement>("[data-row]")
  )
    words.unshift(row.dataset.row ?? "");
  return words.filter(Boolean).join(" › ");
}

type Control = (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> | null }) | null;

function controlOf(box: HTMLElement | null, id: string, name: string): Control {
  const byName = `[name="${CSS.escape(name)}"]:not([type="hidden"])`;
  return document.getElementById(id) ?? box?.closest("form")?.querySelector<HTMLElement>(byName) ?? null;
}

/** Focuses the control by its id, or by its name where it stands outside a Field. */
function focusField(box: HTMLElement | null, id: string, name: string): boolean {
  const field = controlOf(box, id, name);
  const target =
    field instanceof HTMLFieldSetElement ? field.querySelector<HTMLElement>("input, select, textarea") : field;
  // What is folded away takes no focus.
  for (let fold = target?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
  target?.focus();
  return target !== null;
}
