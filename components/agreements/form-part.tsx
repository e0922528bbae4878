import { Children, useId, type ReactNode } from "react";

type Props = {
  title: string;
  note?: string;
  /** Below the fields, about all of them. */
  foot?: ReactNode;
  /** Short fields stand beside each other where there is room. */
  grid?: boolean;
  children: ReactNode;
};

/** A part of a long form: a heading and its fields. */
export function FormPart({ title, note, foot, grid, children }: Props) {
  const id = useId();
  const columns = grid ? "repeat(auto-fill, minmax(min(18rem, 100%), 1fr))" : "minmax(0, 44rem)";
  return (
    <section className="wk-sec" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note && <p>{note}</p>}
      </header>
      <div style={{ display: "grid", gap: "1.5rem", gridTemplateColumns: columns }}>
        {/* A cell each: fields that follow one another would keep a distance of their own. */}
        {Children.map(children, (child) => (
          <div>{child}</div>
        ))}
      </div>
      {foot && <div style={{ marginTop: "1rem" }}>{foot}</div>}
    </section>
  );
}
