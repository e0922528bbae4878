"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";

type Pane = { id: string; label: string; name: string; className?: string; content: ReactNode };

type Props = {
  label: string;
  hint: string;
  panes: Pane[];
  /** The pane that narrow screens show first. */
  first: string;
};

/** Side by side on wide screens, one at a time by tabs below 1024 px. F6 goes round the panes (desk.css lays them out). */
export function DeskPanes({ label, hint, panes, first }: Props) {
  const [shown, setShown] = useState(first);
  const desk = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.key !== "F6") return;
      const sections = [...(desk.current?.querySelectorAll<HTMLElement>(":scope > section") ?? [])];
      const visible = sections.filter((section) => section.offsetParent !== null);
      const at = visible.findIndex((section) => section.contains(document.activeElement));
      const next = visible[(at + (event.shiftKey ? -1 : 1) + visible.length) % visible.length];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    window.addEventListener("keydown", go);
    return () => window.removeEventListener("keydown", go);
  }, []);
  return (
    <div className="desk" ref={desk}>
      <div className="tabs desk-tabs" role="group" aria-label={label}>
        {panes.map((pane) => (
          <button
            key={pane.id}
            type="button"
            aria-current={pane.id === shown ? "true" : undefined}
            onClick={() => setShown(pane.id)}
          >
            {pane.label}
          </button>
        ))}
        <span className="sr">{hint}</span>
      </div>
      {panes.map((pane) => (
        <section
          key={pane.id}
          id={`pane-${pane.id}`}
          tabIndex={-1}
          aria-label={pane.name}
          className={pane.className}
          // Wide screens show all three whatever this says (desk.css).
          style={pane.id === shown ? undefined : { display: "none" }}
        >
          {pane.content}
        </section>
      ))}
    </div>
  );
}
