import type { ReactNode } from "react";

export type Figure = { label: ReactNode; value: ReactNode; unit?: ReactNode; note?: ReactNode };

/** One ruled line of up to five numbers, each with what it is compared to. */
export function Figures({ items }: { items: Figure[] }) {
  return (
    <dl className="wk-figs">
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.label}</dt>
          <dd className="v">
            {item.value}
            {item.unit && <small>{item.unit}</small>}
          </dd>
          {item.note && <dd className="d">{item.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
