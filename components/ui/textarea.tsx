"use client";

import { useTranslations } from "next-intl";
import { useState, type ChangeEvent, type ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlProps, useField, useTyped } from "./form-context";

type Props = ComponentProps<"textarea"> & {
  /** Characters allowed. Nothing is cut off while typing: pasted text would be lost; the server refuses instead. */
  limit?: number;
  /** How characters are counted where not each unit is one; said beside the limit. */
  count?: { length: (text: string) => number; spaces: boolean };
};

/** Long text, with used and allowed characters below it. */
export function Textarea({ limit, count, className, defaultValue, onChange, ...rest }: Props) {
  const field = useField();
  const typed = useTyped(rest.name ?? field?.name);
  const start = typed?.[0] ?? defaultValue;
  const lengthOf = count?.length ?? ((text: string) => text.length);
  const [length, setLength] = useState(() => lengthOf(String(rest.value ?? start ?? "")));
  const value = rest.value === undefined ? { defaultValue: start } : {};
  const used = rest.value === undefined ? length : lengthOf(String(rest.value));
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
          setLength(lengthOf(event.target.value));
          onChange?.(event);
        }}
      />
      {limit && <Counter id={counterId} length={used} limit={limit} withoutSpaces={count?.spaces === false} />}
    </>
  );
}

/** Silent while typing; it speaks once when 90 % and once when 100 % are reached. */
function Counter({
  id,
  length,
  limit,
  withoutSpaces,
}: {
  id?: string;
  length: number;
  limit: number;
  withoutSpaces: boolean;
}) {
  const t = useTranslations("ui.counter");
  const step = length >= limit ? "full" : length >= limit * 0.9 ? "near" : "quiet";
  return (
    <div className="field__foot">
      <p className="counter" id={id}>
        <b className={length > limit ? "t-danger" : undefined}>{length.toLocaleString("en")}</b> /{" "}
        {t(withoutSpaces ? "limitWithoutSpaces" : "limit", { limit })}
      </p>
      <span className="sr" role="status">
        {step === "full" ? t("full", { limit }) : step === "near" ? t("near", { limit }) : ""}
      </span>
    </div>
  );
}
