import type { ReactNode } from "react";

/**
 * The one h1 of a page with a line below it. `dense` is the head of workspace pages, with its actions at the right;
 * `eyebrow` is the quiet line above the name ("작업 공간 · 편집자").
 */
export function PageHead({
  title,
  lead,
  eyebrow,
  actions,
  dense,
}: {
  title: ReactNode;
  lead?: ReactNode;
  eyebrow?: ReactNode;
  actions?: ReactNode;
  dense?: boolean;
}) {
  const text = (
    <>
      {eyebrow && <p className="small quiet">{eyebrow}</p>}
      <h1>{title}</h1>
      {lead && <p>{lead}</p>}
    </>
  );
  if (!dense && !actions) return <div className="page-head">{text}</div>;
  return (
    <div className="wk-head">
      <div>{text}</div>
      {actions && <div className="wk-actions">{actions}</div>}
    </div>
  );
}

/** A section of a page: its heading, a line or link at the right, and what it holds. */
export function Section({
  id,
  title,
  aside,
  note,
  level = 2,
  children,
}: {
  id: string;
  title: ReactNode;
  aside?: ReactNode;
  note?: ReactNode;
  level?: 2 | 3;
  children: ReactNode;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="wk-sec" aria-labelledby={id}>
      <header>
        <Heading id={id}>{title}</Heading>
        {aside}
        {note && <p>{note}</p>}
      </header>
      {children}
    </section>
  );
}
