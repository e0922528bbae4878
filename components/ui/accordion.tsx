import type { ReactNode } from "react";
import { Icon } from "./icon";

export type Disclosure = { id?: string; mark?: ReactNode; title: ReactNode; body: ReactNode; open?: boolean };

/** Things to open one by one, such as questions with their answers; works without scripts. */
export function Accordion({ items }: { items: Disclosure[] }) {
  return (
    <div className="acc">
      {items.map((item, index) => (
        <details key={item.id ?? index} id={item.id} open={item.open}>
          <summary>
            <span className="q" aria-hidden={item.mark ? undefined : true}>
              {item.mark}
            </span>
            <span>{item.title}</span>
            <Icon name="down" />
          </summary>
          <div className="a">
            <b aria-hidden="true" />
            <div>{item.body}</div>
          </div>
        </details>
      ))}
    </div>
  );
}
