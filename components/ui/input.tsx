"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlProps, useField, useTyped } from "./form-context";

type InputProps = ComponentProps<"input"> & { small?: boolean };

/** One line of text. Inside a Field it needs no name; what had been typed comes back after a refusal. */
export function Input({ small, className, defaultValue, ...rest }: InputProps) {
  const field = useField();
  const typed = useTyped(rest.name ?? field?.name);
  // A controlled input keeps its own value.
  const value = rest.value === undefined ? { defaultValue: typed?.[0] ?? defaultValue } : {};
  return (
    <input
      type="text"
      className={classNames("input", small && "input--s", className)}
      {...controlProps(field)}
      {...value}
      {...rest}
    />
  );
}

type SelectProps = ComponentProps<"select"> & { small?: boolean };

/** One of a list. */
export function Select({ small, className, defaultValue, ...rest }: SelectProps) {
  const field = useField();
  const typed = useTyped(rest.name ?? field?.name);
  const value = rest.value === undefined ? { defaultValue: typed?.[0] ?? defaultValue } : {};
  return (
    <select
      className={classNames("select", small && "select--s", className)}
      {...controlProps(field)}
      {...value}
      {...rest}
    />
  );
}
