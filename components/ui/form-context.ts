"use client";

import { createContext, useContext } from "react";
import { idle, type ActionState } from "@/lib/platform/action-state";

type FormContextValue = { prefix: string; state: ActionState };

/** The state of the form around a field; without a form there are neither errors nor typed values. */
export const FormContext = createContext<FormContextValue>({ prefix: "", state: idle });

/** The id of a field's control: the error summary links to it. */
export function fieldId(prefix: string, name: string): string {
  return `${prefix}${name.replace(/[^\w-]/g, "-")}`;
}

/** The first refusal of a field, if the last attempt had one. */
export function useRefusal(name: string): string | undefined {
  const { state } = useContext(FormContext);
  return state.status === "refused" ? state.refusals.find((refusal) => refusal.field === name)?.message : undefined;
}

/** What had been typed into a field when the form was refused; undefined before any attempt. */
export function useTyped(name: string | undefined): string[] | undefined {
  const { state } = useContext(FormContext);
  if (state.status !== "refused" || name === undefined) return undefined;
  const typed = state.values[name];
  return typed === undefined ? [] : Array.isArray(typed) ? typed : [typed];
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
