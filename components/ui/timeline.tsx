import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type Moment = {
  when: ReactNode;
  what: ReactNode;
  note?: ReactNode;
  /** Left out for what is still to come. */
  state?: "done" | "now";
};

/** A dated sequence: passed filled, current ring, future hollow; the state is said too. */
export function Timeline({ items, label }: { items: Moment[]; label?: string }) {
  const t = useTranslations("ui.steps");
  return (
    <ol className="timeline" aria-label={label}>
      {items.map((item, index) => (
        <li key={index} data-s={item.state} aria-current={item.state === "now" ? "step" : undefined}>
          <span className="when">{item.when}</span>
          <span className="what">
            {item.what}
            {item.state === "done" && <span className="sr"> ({t("done")})</span>}
          </span>
          {item.note && <p className="small quiet">{item.note}</p>}
        </li>
      ))}
    </ol>
  );
}

/** The dates of a call on the band of the home page; `mark` is the note of today between two dates. */
export function Axis({ items, label }: { items: (Moment & { mark?: ReactNode })[]; label: string }) {
  return (
    <ol className="axis" aria-label={label} style={{ "--axis-n": items.length }}>
      {items.map((item, index) => (
        <li key={index} data-s={item.state} aria-current={item.state === "now" ? "step" : undefined}>
          <b>{item.when}</b>
          <span>{item.what}</span>
          {item.mark && <em>{item.mark}</em>}
        </li>
      ))}
    </ol>
  );
}
