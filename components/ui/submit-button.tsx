"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

/**
 * The button that sends a form. While it is on its way the button says so and a second press does nothing; it keeps
 * the focus. `pendingLabel` is the same verb in progress ("제출하는 중").
 */
export function SubmitButton({
  children,
  pendingLabel,
  variant = "primary",
  ...rest
}: ComponentProps<typeof Button> & { pendingLabel?: string }) {
  const { pending } = useFormStatus();
  return (
    <Button
      type="submit"
      variant={variant}
      {...rest}
      aria-disabled={pending || rest["aria-disabled"] || undefined}
      onClick={(event) => {
        if (pending || rest["aria-disabled"] === true || rest["aria-disabled"] === "true") event.preventDefault();
        rest.onClick?.(event);
      }}
    >
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
