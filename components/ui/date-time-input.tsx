"use client";

import type { ComponentProps } from "react";
import { useTranslations } from "next-intl";
import { classNames } from "./class-names";
import { Input } from "./input";

type Props = Omit<ComponentProps<"input">, "type"> & { small?: boolean; seconds?: boolean; zone?: string };

/**
 * A moment in Korean time, as the browser's own control gives it: `2025-11-20T16:00` without a zone. Fill it with
 * `toKstInput` and read it with `fromKstInput` of lib/platform/i18n/kst. `zone` names another one beside it.
 */
export function DateTimeInput({ seconds, zone, className, ...rest }: Props) {
  const t = useTranslations("ui.dateTime");
  return (
    <span className="time-field">
      <Input type="datetime-local" step={seconds ? 1 : 60} className={classNames("num", className)} {...rest} />
      <span className="time-field__unit">{zone ?? t("zone")}</span>
    </span>
  );
}

/** A day without a time, `2025-11-20`. */
export function DateInput(props: Omit<ComponentProps<"input">, "type"> & { small?: boolean }) {
  return <Input type="date" {...props} className={classNames("num", props.className)} />;
}
