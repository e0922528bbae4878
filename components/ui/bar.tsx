import type { ReactNode } from "react";
import { Icon } from "./icon";

export type BarTone = "f1" | "f2" | "f3" | "f4" | "f1s" | "f3s" | "f4s";

const percent = (part: number, whole: number) =>
  `${whole <= 0 ? 0 : Math.min(100, Math.max(0, (part / whole) * 100))}%`;

/**
 * One row of a bar chart: name, bar, value in words. Tones mean: f1 now or own, f2 done or spent, f3 needs attention,
 * f4 compared or planned. `tick` draws a threshold. Bars start at zero; `max` is the scale that the rows share.
 */
export function BarRow({
  label,
  note,
  value,
  max,
  text,
  tone = "f2",
  tick,
  total,
}: {
  label: ReactNode;
  note?: ReactNode;
  value: number;
  max: number;
  text: ReactNode;
  tone?: BarTone;
  tick?: number;
  total?: boolean;
}) {
  return (
    <div className={total ? "wk-row wk-row--total" : "wk-row"}>
      <span className="k">
        {label}
        {note && <small>{note}</small>}
      </span>
      <span className="p">
        <svg className="wk-svg" width="100%" height="20" aria-hidden="true" focusable="false">
          <rect x="0" y="5" width="100%" height="10" className="ft" />
          <rect x="0" y="5" width={percent(value, max)} height="10" className={tone} />
          {tick !== undefined && (
            <line x1={percent(tick, max)} x2={percent(tick, max)} y1="0" y2="20" className="lcut" />
          )}
        </svg>
      </span>
      <span className="v">{text}</span>
    </div>
  );
}

/** Rows of bars on one scale; `labelWidth` and `valueWidth` are CSS lengths. */
export function BarRows({
  children,
  labelWidth = "9rem",
  valueWidth = "8rem",
}: {
  children: ReactNode;
  labelWidth?: string;
  valueWidth?: string;
}) {
  return (
    <div className="wk-rows" style={{ "--k": labelWidth, "--w": valueWidth }}>
      {children}
    </div>
  );
}

/** A picture with its finding, and under it all its numbers as a table. */
export function ChartFigure({
  title,
  note,
  tableLabel,
  table,
  children,
}: {
  title: ReactNode;
  note?: ReactNode;
  tableLabel: ReactNode;
  table: ReactNode;
  children: ReactNode;
}) {
  return (
    <figure className="wk-chart">
      <figcaption>
        <b>{title}</b>
        {note && <span>{note}</span>}
      </figcaption>
      {children}
      <details className="wk-data">
        <summary>
          <Icon name="right" className="wk-ic" />
          <span>{tableLabel}</span>
        </summary>
        <div className="wk-data__body">{table}</div>
      </details>
    </figure>
  );
}
