"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { formCopy } from "@/components/ui/form-copy";
import { FormKeeper } from "@/components/ui/form-keeper";
import { useKeptFor } from "@/components/ui/kept-for";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";

/** Steps that can be taken back. */
const MOST_STEPS = 100;

type Step = { definition: FormDefinition; group?: string };
type State = { definition: FormDefinition; past: Step[]; group?: string };

/**
 * The form as it is being built. Each change can be taken back; typing in one place (`group`) counts as one change. What
 * is not yet saved stays on this device, so that a closed tab or an ended session loses nothing.
 */
export function useBuilder(initial: FormDefinition, call: { id: string; version: number }) {
  const person = useKeptFor();
  const version = String(call.version);
  const [keeper] = useState(() => new FormKeeper(formCopy(person, `form:${call.id}`), version));
  const kept = useSyncExternalStore(keeper.subscribe, keeper.snapshot, keeper.snapshot);
  const [state, setState] = useState<State>({ definition: initial, past: [] });
  useEffect(() => keeper.resume(), [keeper]);

  const [revision, setRevision] = useState(kept.revision);
  if (revision !== kept.revision) {
    // Text of an earlier visit was put back in, or thrown away.
    setRevision(kept.revision);
    setState({ definition: readCopy(kept.typed?.form) ?? initial, past: [] });
  }

  /** From what the form is then: a notice may offer to undo what was done after it was made. */
  function step(next: (current: State) => State): void {
    setState((current) => {
      const changed = next(current);
      if (changed !== current) keeper.keep({ form: JSON.stringify(changed.definition) }, version);
      return changed;
    });
  }

  return {
    definition: state.definition,
    canUndo: state.past.length > 0,
    keeper,
    kept,
    change(definition: FormDefinition, group?: string): void {
      step(({ past, ...current }) => {
        const same = group !== undefined && group === current.group;
        return { definition, past: (same ? past : [...past, current]).slice(-MOST_STEPS), group };
      });
    },
    undo(): void {
      step((current) => {
        const last = current.past.at(-1);
        return last ? { ...last, past: current.past.slice(0, -1) } : current;
      });
    },
  };
}

export type Builder = ReturnType<typeof useBuilder>;

/** Only what this page has kept itself; anything else counts as nothing. */
function readCopy(text: string | string[] | undefined): FormDefinition | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const definition: FormDefinition = JSON.parse(text);
    return Array.isArray(definition.sections) ? definition : undefined;
  } catch {
    return undefined;
  }
}
