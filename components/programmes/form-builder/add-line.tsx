"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/input";

type Props = {
  id: string;
  /** Of the list to choose from. */
  label: string;
  button: string;
  choices: (readonly [value: string, words: string])[];
  onAdd: (value: string) => void;
};

/** A kind to choose and a button that adds one. */
export function AddLine({ id, label, button, choices, onAdd }: Props) {
  const [chosen, choose] = useState(choices[0]?.[0] ?? "");
  return (
    <div className="row builder__add">
      <label className="sr" htmlFor={id}>
        {label}
      </label>
      <Select small id={id} value={chosen} onChange={(event) => choose(event.target.value)}>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
      <Button size="s" icon="plus" onClick={() => onAdd(chosen)}>
        {button}
      </Button>
    </div>
  );
}
