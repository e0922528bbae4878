import type { ReactNode } from "react";

/** Something that the reader may do now: its name, what it means, its form. `quiet`: it is not the next step. */
export function Act({
  title,
  text,
  quiet,
  children,
}: {
  title: string;
  text: string;
  quiet?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={quiet ? "panel" : "panel panel--top"} aria-label={title}>
      <h3>{title}</h3>
      <p style={{ marginBottom: "1rem" }}>{text}</p>
      {children}
    </section>
  );
}

/** An act that stays folded away until somebody asks for it. */
export function FoldedAct({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="wk-data">
      <summary>
        <span>{title}</span>
      </summary>
      {children}
    </details>
  );
}
