"use client";

import type { ReactNode } from "react";
import { ActionForm, type HiddenFields } from "./action-form";
import { useToast } from "./toast";
import type { FormAction } from "@/lib/platform/action-state";

type Props = {
  action: FormAction;
  fields: HiddenFields;
  className?: string;
  /** For a button that stands outside. */
  id?: string;
  /** As in ActionForm. */
  keep?: string;
  /** As in ActionForm: what else is to happen after success. */
  onDone?: () => void;
  children: ReactNode;
};

/**
 * A small act on one row of a list. Its success is told by a toast: the row itself may be gone with the answer, and a
 * message inside it too.
 */
export function RowForm({ action, children, ...rest }: Props) {
  const toast = useToast();
  const told: FormAction = async (previous, form) => {
    const state = await action(previous, form);
    if (state.status === "ok" && state.message) toast({ message: state.message });
    return state.status === "ok" ? { ...state, message: undefined } : state;
  };
  return (
    <ActionForm action={told} {...rest}>
      {children}
    </ActionForm>
  );
}
