"use client";

import { useEffect, useRef, type ReactNode } from "react";

/** The filters stand open beside the results; on a narrow screen, where they would push them away, they start closed. */
export function FilterDetails({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (details.current && window.matchMedia("(max-width: 1023px)").matches) details.current.open = false;
  }, []);
  return (
    <details className="filters__d" open ref={details}>
      <summary className="filters__s">{summary}</summary>
      {children}
    </details>
  );
}
