"use client";

import { useTranslations } from "next-intl";
import { Input } from "@/components/ui/input";

/** An amount in whole won that another field may change; commas appear on leaving it. Stands inside a Field. */
export function WonInput({ value, onValue }: { value: string; onValue: (text: string) => void }) {
  const t = useTranslations("ui.money");
  return (
    <span className="money-field">
      <Input
        inputMode="numeric"
        autoComplete="off"
        className="money"
        value={value}
        onChange={(event) => onValue(event.target.value)}
        onBlur={() => onValue(withCommas(value))}
      />
      <span className="money-field__unit">{t("won")}</span>
    </span>
  );
}

/** The won of what was typed, or undefined where it is no amount. */
export function digitsOf(text: string): bigint | undefined {
  const digits = text.normalize("NFKC").replace(/[,\s원]/g, "");
  return /^\d{1,15}$/.test(digits) ? BigInt(digits) : undefined;
}

/** An amount as it stands in a field that is not being edited; what is no amount stays as it was typed. */
export function withCommas(text: string): string {
  const won = digitsOf(text);
  return won === undefined ? text : won.toString().replace(/\B(?=(\d{3})+$)/g, ",");
}
