"use client";

import { useTranslations } from "next-intl";
import { useState, type ChangeEvent, type ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlProps, useField, useTyped } from "./form-context";

type Props = ComponentProps<"textarea"> & {
  /** Characters allowed. Nothing is cut off while typing: pasted text would be lost; the server refuses instead. */
  limit?: number;
};

/** Long text, with used and allowed characters below it. */
export function Textarea({ limit, className, defaultValue, onChange, ...rest }: Props) {
  const field = useField();
  const typed = useTyped(rest.name ?? field?.name);
  const start = typed?.[0] ?? defaultValue;
  const [length, setLength] = useState(() => String(rest.value ?? start ?? "").length);
  const value = rest.value === undefined ? { defaultValue: start } : {};
  const counterId = field && limit ? `${field.id}-count` : undefined;
  return (
    <>
      <textarea
        className={classNames("textarea", className)}
        {...controlProps(field)}
        aria-describedby={classNames(field?.describedBy, counterId) || undefined}
        {...value}
        {...rest}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
          setLength(event.target.value.length);
          onChange?.(event);
        }}
      />
      {limit && <Counter id={counterId} length={length} limit={limit} />}
    </>
  );
}

/** Silent while typing; it speaks once when 90 % and once when 100 % are reached. */
function Counter({ id, length, limit }: { id?: string; length: number; limit: number }) {
  const t = useTranslations("ui.counter");
  const step = length >= limit ? "full" : length >= limit * 0.9 ? "near" : "quiet";
  return (
    <div className="field__foot">
      <p className="counter" id={id}>
        <b className={length > limit ? "t-danger" : undefined}>{length.toLocaleString("en")}</b> /{" "}
        {t("limit", { limit })}
      </p>
      <span className="sr" role="status">
        {step === "full" ? t("full", { limit }) : step === "near" ? t("near", { limit }) : ""}
      </span>
    </div>
  );
}
