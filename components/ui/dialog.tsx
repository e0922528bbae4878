"use client";

import { useTranslations } from "next-intl";
import { Dialog as RadixDialog } from "radix-ui";
import type { ReactNode } from "react";
import { IconButton } from "./button";
import { classNames } from "./class-names";

type Props = {
  /** The button that opens it; left out where `open` is set from outside. */
  trigger?: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  /** As wide and high as the window: for documents. */
  wide?: boolean;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
};

/** One question on top of the page. Focus stays inside and goes back to where it came from; Escape closes. */
export function Dialog({ trigger, title, description, wide, open, onOpenChange, children }: Props) {
  const t = useTranslations("ui.dialog");
  // Radix describes by an id of its own unless it is told that there is no description.
  const described = description ? {} : { "aria-describedby": undefined };
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <RadixDialog.Trigger asChild>{trigger}</RadixDialog.Trigger>}
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="overlay" />
        <RadixDialog.Content className={classNames("dialog", wide && "dialog--wide")} {...described}>
          <div className="dialog__h">
            <RadixDialog.Title asChild>
              <h2>{title}</h2>
            </RadixDialog.Title>
            <RadixDialog.Close asChild>
              <IconButton icon="x" label={t("close")} />
            </RadixDialog.Close>
          </div>
          {description && (
            <RadixDialog.Description asChild>
              <div className="dialog__d">{description}</div>
            </RadixDialog.Description>
          )}
          {children}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
