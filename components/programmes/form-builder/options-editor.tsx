"use client";

import type { Localised } from "@/lib/platform/localised";
import { free } from "@/lib/programmes/rules/form-editing";
import { LinesEditor } from "./lines-editor";
import { LineTexts } from "./texts";

type Option = { value: string; label: Localised };

type Props = {
  name: string;
  /** What the list is: choices, cost categories. */
  label: string;
  options: Option[];
  /** Values of new ones begin with it. */
  stem: string;
  least: number;
  most: number;
  onChange: (options: Option[], typing?: boolean) => void;
};

/** Choices with their words in order; answers hold the values, which stay when words change. */
export function OptionsEditor({ name, label, options, stem, least, most, onChange }: Props) {
  const values = options.map((option) => option.value);
  return (
    <LinesEditor
      legend={label}
      item={label}
      lines={options}
      idOf={(option) => option.value}
      least={least}
      most={most}
      fresh={() => ({ value: free(values, `${stem}_${options.length + 1}`), label: { ko: "" } })}
      onChange={onChange}
    >
      {(option, line) => (
        <div className="builder__line">
          <LineTexts
            name={`${name}-${option.value}`}
            label={line.name}
            value={option.label}
            onChange={(words) => line.set({ ...option, label: words }, true)}
          />
          {line.acts}
        </div>
      )}
    </LinesEditor>
  );
}
