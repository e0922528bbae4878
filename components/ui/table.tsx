import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type TableProps = Omit<ComponentProps<"table">, "title"> & {
  /** Says what the table is and the rule that applies to it. */
  caption: ReactNode;
  /** The caption is for screen readers only, where a heading says the same. */
  captionHidden?: boolean;
  /** Rows become blocks under 768 px; each cell then needs its `label`. */
  stack?: boolean;
  dense?: boolean;
  /** The head stays in sight where the table is taller than the window. */
  lock?: boolean;
  middle?: boolean;
};

/** A ruled table. Numbers right (`<Td number>`), units in the head, the row's name is a `th scope="row"`. */
export function Table({
  caption,
  captionHidden,
  stack,
  dense,
  lock,
  middle,
  className,
  children,
  ...rest
}: TableProps) {
  const names = classNames(
    "table",
    stack && "table--stack",
    dense && "table--dense",
    lock && "table--lock",
    middle && "table--mid",
    className,
  );
  return (
    <table className={names} {...rest}>
      <caption className={captionHidden ? "sr" : undefined}>{caption}</caption>
      {children}
    </table>
  );
}

type CellProps = ComponentProps<"td"> & {
  /** The column's name, shown beside the value where rows are stacked. */
  label?: string;
  number?: boolean;
};

export function Td({ label, number, className, ...rest }: CellProps) {
  return <td data-l={label} className={classNames(number && "n", className) || undefined} {...rest} />;
}

/** The head of a column; of a row with `row`. */
export function Th({ number, row, className, ...rest }: ComponentProps<"th"> & { number?: boolean; row?: boolean }) {
  return <th scope={row ? "row" : "col"} className={classNames(number && "n", className) || undefined} {...rest} />;
}

/** For the few tables that must scroll sideways: they then can be reached by keyboard and have a name. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="wk-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
