import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "./icon";

/** Where the reader is on a journey of three to six pages; `current` counts from 1. */
export function StepIndicator({ steps, current, label }: { steps: ReactNode[]; current: number; label?: string }) {
  const t = useTranslations("ui.steps");
  return (
    <ol className="steps" aria-label={label ?? t("label")}>
      {steps.map((step, index) => {
        const number = index + 1;
        const done = number < current;
        return (
          <li key={number} data-s={done ? "done" : undefined} aria-current={number === current ? "step" : undefined}>
            <span className="k">
              {done && <Icon name="check" />}
              {done && <span className="sr">{t("done")}: </span>}
              {number === current ? t("count", { step: number, total: steps.length }) : number}
            </span>
            <span className="t">{step}</span>
          </li>
        );
      })}
    </ol>
  );
}

/**
 * Where one thing stands, in lists: passed, current, pending segments; `current` counts from 0, and the number of steps
 * means that all are passed. The warning tone says that the reader must act.
 */
export function Track({
  steps,
  current,
  warn,
  label,
}: {
  steps: ReactNode[];
  current: number;
  warn?: boolean;
  label?: string;
}) {
  const t = useTranslations("ui.steps");
  return (
    <ol
      className="track"
      aria-label={label ?? t("label")}
      style={{ gridTemplateColumns: `repeat(${steps.length}, 1fr)` }}
    >
      {steps.map((step, index) => (
        <li
          key={index}
          data-s={index < current ? "done" : index === current ? "now" : undefined}
          className={index === current && warn ? "is-warn" : undefined}
          aria-current={index === current ? "step" : undefined}
        >
          <span>
            {index < current && <span className="sr">{t("done")}: </span>}
            {step}
          </span>
        </li>
      ))}
    </ol>
  );
}
