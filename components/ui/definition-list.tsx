import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Definition = { term: ReactNode; value: ReactNode };

/** Names and values as a ruled ledger; `wide` for the main facts of a page. */
export function DefinitionList({ items, wide }: { items: Definition[]; wide?: boolean }) {
  return (
    <dl className={classNames("dl", wide && "dl--wide")}>
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
