"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = { name: string; label: string; help?: string };

/** A whole number that the form needs; an empty one counts as 0, and the list of problems says what is wrong. */
export function Whole({ value, onChange, ...field }: Props & { value: number; onChange: (value: number) => void }) {
  return (
    <Field {...field}>
      <Input
        type="number"
        className="num"
        min={0}
        step={1}
        value={value === 0 ? "" : String(value)}
        placeholder="0"
        onChange={(event) => onChange(Math.trunc(Number(event.target.value)) || 0)}
      />
    </Field>
  );
}

/** A number that may be left out. */
export function Limit({
  value,
  onChange,
  ...field
}: Props & { value: number | undefined; onChange: (value: number | undefined) => void }) {
  return (
    <Field {...field} requirement="optional">
      <Input
        type="number"
        className="num"
        step="any"
        defaultValue={value ?? ""}
        onChange={(event) => onChange(event.target.value === "" ? undefined : Number(event.target.value))}
      />
    </Field>
  );
}
