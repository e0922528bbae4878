"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/platform/action-state";

type Props = {
  action: FormAction;
  /** Sent along unseen. */
  fields: Record<string, string | number>;
  className?: string;
  children: ReactNode;
};

/**
 * A small act on one row of a list. Its success is told by a toast: the row itself may be gone with the answer, and a
 * message inside it too.
 */
export function RowForm({ action, fields, className, children }: Props) {
  const toast = useToast();
  const told: FormAction = async (previous, form) => {
    const state = await action(previous, form);
    if (state.status === "ok" && state.message) toast({ message: state.message });
    return state.status === "ok" ? { ...state, message: undefined } : state;
  };
  return (
    <ActionForm action={told} className={className}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </ActionForm>
  );
}
