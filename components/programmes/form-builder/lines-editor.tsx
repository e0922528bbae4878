"use client";

import { useTranslations } from "next-intl";
import { useRef, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { Button, IconButton } from "@/components/ui/button";

type Props<Line> = {
  /** What the list is: choices, cost categories, columns. */
  legend: string;
  /** What one of them is called, before its number. */
  item: string;
  lines: Line[];
  idOf: (line: Line) => string;
  least: number;
  most: number;
  /** What a new line holds. */
  fresh: () => Line;
  onChange: (lines: Line[], typing?: boolean) => void;
  /** The controls of one line; `name` is what assistive technology calls it, `acts` what moves and removes it. */
  children: (
    line: Line,
    use: { name: string; acts: ReactNode; set: (line: Line, typing?: boolean) => void },
  ) => ReactNode;
};

/** A short list in order, whose lines are added, moved and taken away. */
export function LinesEditor<Line>({ legend, item, lines, idOf, least, most, fresh, onChange, children }: Props<Line>) {
  const t = useTranslations("builder");
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const swap = (index: number, other: number) => {
    const [one, two] = [lines[index], lines[other]];
    if (one && two) onChange(lines.with(index, two).with(other, one));
  };

  function acts(index: number, name: string): ReactNode {
    return (
      <span className="builder__acts">
        <IconButton
          icon="up"
          label={t("upLine", { line: name })}
          aria-disabled={index === 0 || undefined}
          onClick={() => swap(index, index - 1)}
        />
        <IconButton
          icon="down"
          label={t("downLine", { line: name })}
          aria-disabled={index === lines.length - 1 || undefined}
          onClick={() => swap(index, index + 1)}
        />
        {lines.length > least && (
          <IconButton
            icon="trash"
            label={t("removeLine", { line: name })}
            onClick={() => {
              onChange(lines.toSpliced(index, 1));
              add.current?.focus();
            }}
          />
        )}
      </span>
    );
  }

  return (
    <fieldset className="builder__lines">
      <legend className="field__label">{legend}</legend>
      <ol ref={list}>
        {lines.map((line, index) => {
          const name = t("line", { label: item, number: index + 1 });
          const set = (changed: Line, typing?: boolean) => onChange(lines.with(index, changed), typing);
          return <li key={idOf(line)}>{children(line, { name, acts: acts(index, name), set })}</li>;
        })}
      </ol>
      {lines.length < most && (
        <Button
          ref={add}
          size="s"
          icon="plus"
          onClick={() => {
            flushSync(() => onChange([...lines, fresh()]));
            list.current?.lastElementChild?.querySelector("input")?.focus();
          }}
        >
          {t("addLine", { label: item })}
        </Button>
      )}
    </fieldset>
  );
}
