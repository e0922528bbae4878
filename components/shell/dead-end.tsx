import type { ReactNode } from "react";

/** A page on which the way ends: what happened, what to do, and the ways on. */
export function DeadEnd({
  code,
  title,
  lead,
  steps,
  children,
}: {
  code?: ReactNode;
  title: ReactNode;
  lead: ReactNode;
  steps?: ReactNode[];
  /** Buttons that lead on; the first is the likeliest. */
  children: ReactNode;
}) {
  return (
    <div className="wrap dead-end">
      {code && <p className="small quiet">{code}</p>}
      <h1>{title}</h1>
      <p className="dead-end__lead">{lead}</p>
      {steps && steps.length > 0 && (
        <ul>
          {steps.map((step, index) => (
            <li key={index}>{step}</li>
          ))}
        </ul>
      )}
      <div className="row">{children}</div>
    </div>
  );
}
