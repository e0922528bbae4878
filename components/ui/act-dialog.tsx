"use client";

import { useState, type ReactNode } from "react";
import { Button, type ButtonSize } from "./button";
import { Dialog } from "./dialog";
import type { FormAction } from "@/lib/platform/action-state";
import type { HiddenFields } from "./action-form";
import { RowForm } from "./row-form";

type Props = {
  /** The word on the button that opens it, and its full name where the word alone says too little. */
  trigger: string;
  triggerName?: string;
  size?: ButtonSize;
  title: ReactNode;
  description?: ReactNode;
  action: FormAction;
  fields: HiddenFields;
  /** As in ActionForm: also what was typed before the dialog was closed. */
  keep?: string;
  /** Fields and buttons of the form. */
  children: ReactNode;
};

/** An act that asks first: a button, and behind it a question with a form. It closes when the act is done. */
export function ActDialog({ trigger, triggerName, size, title, description, action, fields, keep, children }: Props) {
  const [open, setOpen] = useState(false);
  const closing: FormAction = async (previous, form) => {
    const state = await action(previous, form);
    if (state.status === "ok") setOpen(false);
    return state;
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={title}
      description={description}
      trigger={
        <Button size={size} aria-label={triggerName}>
          {trigger}
        </Button>
      }
    >
      <RowForm action={closing} fields={fields} keep={keep}>
        {children}
      </RowForm>
    </Dialog>
  );
}
