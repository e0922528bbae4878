"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { free } from "@/lib/programmes/rules/form-editing";
import type { Localised } from "@/lib/platform/localised";
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
  onChange: (options: Option[], typing?: boolean) => void;
};

/** Choices with their words in order; answers hold the values, which stay when words change. */
export function OptionsEditor({ name, label, options, stem, least, onChange }: Props) {
  const t = useTranslations("builder");
  const list = useRef<HTMLFieldSetElement>(null);
  const swap = (index: number, other: number) => {
    const [one, two] = [options[index], options[other]];
    if (one && two) onChange(options.with(index, two).with(other, one));
  };
  return (
    <fieldset className="builder__lines" ref={list}>
      <legend className="field__label">{label}</legend>
      <ol>
        {options.map((option, index) => {
          const line = t("line", { label, number: index + 1 });
          return (
            <li key={option.value} className="builder__line">
              <LineTexts
                name={`${name}-${option.value}`}
                label={line}
                value={option.label}
                onChange={(words) => onChange(options.with(index, { ...option, label: words }), true)}
              />
              <span className="builder__acts">
                <IconButton
                  icon="up"
                  label={t("upLine", { line })}
                  aria-disabled={index === 0 || undefined}
                  onClick={() => swap(index, index - 1)}
                />
                <IconButton
                  icon="down"
                  label={t("downLine", { line })}
                  aria-disabled={index === options.length - 1 || undefined}
                  onClick={() => swap(index, index + 1)}
                />
                {options.length > least && (
                  <IconButton
                    icon="trash"
                    label={t("removeLine", { line })}
                    onClick={() => {
                      onChange(options.toSpliced(index, 1));
                      list.current?.querySelector<HTMLButtonElement>(":scope > .btn")?.focus();
                    }}
                  />
                )}
              </span>
            </li>
          );
        })}
      </ol>
      <Button
        size="s"
        icon="plus"
        onClick={() => {
          const value = free(
            options.map((option) => option.value),
            `${stem}_${options.length + 1}`,
          );
          onChange([...options, { value, label: { ko: "" } }]);
        }}
      >
        {t("addLine", { label })}
      </Button>
    </fieldset>
  );
}
