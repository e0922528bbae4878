"use client";

import { useTranslations } from "next-intl";
import { useState, type ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlProps, useField, useTyped } from "./form-context";

type Props = Omit<ComponentProps<"input">, "value" | "defaultValue" | "onChange" | "type"> & {
  /** Whole won as digits. */
  defaultValue?: string;
  onValue?: (digits: string) => void;
  small?: boolean;
  /** The unit stands in the head of the column. */
  withoutUnit?: boolean;
};

/**
 * An amount in whole won. Commas appear on leaving the field; the form carries the bare digits. What is no number is
 * passed on as it was typed, so that the server can say what is wrong with it.
 */
export function MoneyInput({ defaultValue = "", onValue, small, withoutUnit, className, name, ...rest }: Props) {
  const t = useTranslations("ui.money");
  const field = useField();
  const fieldName = name ?? field?.name;
  const typed = useTyped(fieldName);
  const [text, setText] = useState(() => withCommas(typed?.[0] ?? defaultValue));
  const { name: _, ...control } = controlProps(field);
  return (
    <span className="money-field">
      <input type="hidden" data-typed="" name={fieldName} value={bare(text)} />
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className={classNames("input money", small && "input--s", className)}
        {...control}
        {...rest}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          onValue?.(bare(event.target.value));
        }}
        onBlur={() => setText(withCommas(text))}
      />
      {!withoutUnit && <span className="money-field__unit">{t("won")}</span>}
    </span>
  );
}

/** Digits of what people type: commas, spaces, "원", and full-width digits of Korean input. */
function bare(text: string): string {
  const digits = text.normalize("NFKC").replace(/[,\s원]/g, "");
  return /^\d+$/.test(digits) ? digits.replace(/^0+(?=\d)/, "") : text.trim();
}

function withCommas(text: string): string {
  const digits = bare(text);
  return /^\d+$/.test(digits) ? digits.replace(/\B(?=(\d{3})+$)/g, ",") : text;
}
