"use client";

import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useEffect, useEffectEvent, useRef, useState } from "react";

/** What is dragged or dropped upon: a field or a section, by its id. */
export type Dragged = { kind: "field" | "section"; id: string };
export type Edge = "before" | "after";
export type Drop = { dragged: Dragged; on: Dragged; edge: Edge };

/**
 * Lets an item be dragged by its handle and others of its kind be dropped before or behind it; fields can be dropped on
 * sections too. `edge` says where the dragged one would come to stand.
 */
export function useDragItem({ kind, id }: Dragged) {
  const item = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const [edge, setEdge] = useState<Edge | null>(null);
  useEffect(() => {
    const [element, dragHandle] = [item.current, handle.current];
    if (!element || !dragHandle) return;
    return combine(
      draggable({ element, dragHandle, getInitialData: () => ({ kind, id }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data.kind === kind || kind === "section",
        getData: ({ input, element: over }) => ({ kind, id, edge: edgeAt(input.clientY, over) }),
        onDrag: ({ self, location }) => {
          // A section lights up only where no field inside it is meant.
          const innermost = location.current.dropTargets[0]?.element === self.element;
          setEdge(innermost ? edgeOf(self.data.edge) : null);
        },
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    );
  }, [kind, id]);
  return { item, handle, edge };
}

/** Tells of every drop on one of the items. */
export function useDrops(onDrop: (drop: Drop) => void): void {
  const drop = useEffectEvent(onDrop);
  useEffect(
    () =>
      monitorForElements({
        onDrop({ source, location }) {
          const over = location.current.dropTargets.find(
            ({ data }) => data.kind === source.data.kind || source.data.kind === "field",
          );
          const [dragged, on] = [asDragged(source.data), over && asDragged(over.data)];
          if (dragged && on && dragged.id !== on.id) drop({ dragged, on, edge: edgeOf(over?.data.edge) });
        },
      }),
    [],
  );
}

function edgeAt(y: number, element: Element): Edge {
  const { top, height } = element.getBoundingClientRect();
  return y < top + height / 2 ? "before" : "after";
}

const edgeOf = (edge: unknown): Edge => (edge === "before" ? "before" : "after");

function asDragged({ kind, id }: Record<string | symbol, unknown>): Dragged | undefined {
  return (kind === "field" || kind === "section") && typeof id === "string" ? { kind, id } : undefined;
}
