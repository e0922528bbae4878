"use client";

import { createContext, useContext } from "react";
import type { FormValues, Refusal } from "@/lib/platform/action-state";

type FormContextValue = {
  prefix: string;
  refusals: Refusal[];
  /** What had been typed when the form was refused, or on an earlier visit. */
  typed?: FormValues;
};

/** The state of the form around a field; without a form there are neither errors nor typed values. */
export const FormContext = createContext<FormContextValue>({ prefix: "", refusals: [] });

/** The id of a field's control: the error summary links to it. */
export function fieldId(prefix: string, name: string): string {
  return `${prefix}${name.replace(/[^\w-]/g, "-")}`;
}

/** The first refusal of a field, if the last attempt had one. */
export function useRefusal(name: string): string | undefined {
  return useContext(FormContext).refusals.find((refusal) => refusal.field === name)?.message;
}

/** What had been typed into a field before; undefined where nothing of this form was. */
export function useTyped(name: string | undefined): string[] | undefined {
  const { typed } = useContext(FormContext);
  return typed === undefined || name === undefined ? undefined : [typed[name] ?? []].flat();
}

/** How many rows a list of the form had, by the names of their fields (`name.0.…`); undefined as above. */
export function useTypedRows(name: string): number | undefined {
  const { typed } = useContext(FormContext);
  if (typed === undefined) return undefined;
  const places = Object.keys(typed).map((key) => (key.startsWith(`${name}.`) ? parseInt(key.slice(name.length + 1)) : -1)); // prettier-ignore
  return Math.max(-1, ...places) + 1;
}

type FieldContextValue = { name: string; id: string; describedBy?: string; invalid: boolean; required: boolean };

const FieldContext = createContext<FieldContextValue | undefined>(undefined);

export const FieldProvider = FieldContext.Provider;

/** What a control inside a field takes over from it. */
export function useField(): FieldContextValue | undefined {
  return useContext(FieldContext);
}

/** The attributes that tie a control to its field's label, help and error. */
export function controlProps(field: FieldContextValue | undefined) {
  if (!field) return {};
  return {
    id: field.id,
    name: field.name,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid || undefined,
    "aria-required": field.required || undefined,
  };
}
