"use client";

import type { Ref } from "react";
import { Icon } from "@/components/ui/icon";

/** Where an item is taken hold of: with the pointer it drags, with the arrow keys it moves step by step. */
export function MoveHandle({
  ref,
  id,
  label,
  onStep,
}: {
  ref: Ref<HTMLButtonElement>;
  id: string;
  label: string;
  onStep: (step: -1 | 1) => void;
}) {
  return (
    <button
      ref={ref}
      id={id}
      type="button"
      className="btn btn--icon builder__grip"
      aria-label={label}
      aria-describedby={MOVE_HELP}
      onKeyDown={(event) => {
        const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
        if (step === undefined) return;
        event.preventDefault();
        onStep(step);
      }}
    >
      <Icon name="grip" />
    </button>
  );
}

/** Id of the sentence that says how to move things by keyboard. */
export const MOVE_HELP = "builder-move-help";
