"use client";

import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Input, Select } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { inLanguage } from "@/lib/platform/localised";
import type { TableColumn } from "@/lib/programmes/schema/form-parts";

type Props = {
  /** Of the control: a problem of the cell leads here. */
  id: string;
  /** Row and column in words, because no label stands beside a cell. */
  name: string;
  column: TableColumn;
  text: string;
  error?: string;
  /** Where no head stands above either. */
  placeholder?: string;
  onChange: (text: string) => void;
};

/** The control of one cell, with what is wrong with it below. */
export function CellControl({ error, ...props }: Props) {
  return (
    <>
      <Control {...props} error={error} />
      {error && (
        <p className="error error--cell" id={`${props.id}-error`}>
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      )}
    </>
  );
}

function Control({ id, name, column, text, error, placeholder, onChange }: Props) {
  const locale = useLocale();
  const t = useTranslations("applications.rows");
  const common = {
    id,
    name: id,
    small: true,
    "aria-label": name,
    "aria-invalid": error ? true : undefined,
    "aria-required": column.required || undefined,
    "aria-describedby": error ? `${id}-error` : undefined,
  };
  const typed = { ...common, value: text, onChange: (event: { target: { value: string } }) => onChange(event.target.value) }; // prettier-ignore
  switch (column.type) {
    case "money":
      return <MoneyInput {...common} defaultValue={text} onValue={onChange} withoutUnit />;
    case "number":
      return <Input {...typed} inputMode="decimal" className="num" />;
    case "date":
      return <Input {...typed} type="date" className="num" />;
    case "short_text":
      return <Input {...typed} placeholder={placeholder} />;
    case "single_choice":
      return (
        <Select {...typed}>
          <option value="">{t("choose")}</option>
          {column.options.map((option) => (
            <option key={option.value} value={option.value}>
              {inLanguage(option.label, locale).text}
            </option>
          ))}
        </Select>
      );
  }
}
