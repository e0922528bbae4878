"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { MoneyInput } from "@/components/ui/money-input";
import type { FormField } from "@/lib/programmes/schema/form-definition";
import type { Counting, TableColumn } from "@/lib/programmes/schema/form-parts";
import { Limit, Whole } from "./amounts";
import { BudgetSettings } from "./budget-settings";
import { ColumnsEditor } from "./columns-editor";
import { OptionsEditor } from "./options-editor";
import { Texts, orNothing } from "./texts";

type Props<Kind> = { name: string; field: Kind; onChange: (field: Kind, typing?: boolean) => void };

/** What a field of its kind has besides label and help: limits, choices, columns. */
export function KindSettings({ name, field, ceiling, onChange }: Props<FormField> & { ceiling: string }) {
  const t = useTranslations("builder");
  switch (field.type) {
    case "consent":
      return (
        <Texts
          name={`${name}.text`}
          label={t("consentText")}
          long
          value={field.text}
          onChange={(text) => onChange({ ...field, text }, true)}
        />
      );
    case "file":
      return (
        <Whole
          name={`${name}.maxFiles`}
          label={t("maxFiles")}
          value={field.maxFiles}
          onChange={(maxFiles) => onChange({ ...field, maxFiles }, true)}
        />
      );
    case "long_text":
      return (
        <TextLimit name={name} limit={field} onChange={(limit, typing) => onChange({ ...field, ...limit }, typing)} />
      );
    case "multiple_choice":
      return (
        <Choices
          name={name}
          options={field.options}
          onChange={(options, typing) => onChange({ ...field, options }, typing)}
        />
      );
    case "table":
      return (
        <>
          <ColumnsEditor
            name={name}
            columns={field.columns}
            onChange={(columns, typing) => onChange({ ...field, columns }, typing)}
          />
          <RowLimits name={name} field={field} onChange={onChange} />
        </>
      );
    case "team":
      return (
        <>
          <p className="help">{t("teamHelp")}</p>
          <RowLimits name={name} field={field} onChange={onChange} />
        </>
      );
    case "budget":
      return <BudgetSettings name={name} field={field} ceiling={ceiling} onChange={onChange} />;
    default:
      return <CellSettings name={name} field={field} onChange={onChange} />;
  }
}

/** The same for kinds that may stand in a column too. */
export function CellSettings<Cell extends TableColumn | Extract<FormField, { type: TableColumn["type"] }>>({
  name,
  field,
  onChange,
}: Props<Cell>) {
  const t = useTranslations("builder");
  switch (field.type) {
    case "short_text":
      return (
        <TextLimit name={name} limit={field} onChange={(limit, typing) => onChange({ ...field, ...limit }, typing)} />
      );
    case "number":
      return (
        <>
          <div className="pair">
            <Limit
              name={`${name}.minimum`}
              label={t("minimum")}
              value={field.minimum}
              onChange={(minimum) => onChange({ ...field, minimum }, true)}
            />
            <Limit
              name={`${name}.maximum`}
              label={t("maximum")}
              value={field.maximum}
              onChange={(maximum) => onChange({ ...field, maximum }, true)}
            />
          </div>
          <Texts
            name={`${name}.unit`}
            label={t("unit")}
            optional
            value={field.unit}
            onChange={(unit) => onChange({ ...field, unit: orNothing(unit) }, true)}
          />
        </>
      );
    case "money":
      return (
        <Field name={`${name}.maximum`} label={t("maximum")} requirement="optional">
          <MoneyInput
            defaultValue={field.maximum ?? ""}
            onValue={(won) => onChange({ ...field, maximum: won || undefined }, true)}
          />
        </Field>
      );
    case "single_choice":
      return (
        <Choices
          name={name}
          options={field.options}
          onChange={(options, typing) => onChange({ ...field, options }, typing)}
        />
      );
    case "date":
      return null;
  }
}

type Text = { maxLength: number; count?: Counting };

function TextLimit({
  name,
  limit,
  onChange,
}: {
  name: string;
  limit: Text;
  onChange: (limit: Text, typing?: boolean) => void;
}) {
  const t = useTranslations("builder");
  const { maxLength, count } = limit;
  return (
    <div className="pair">
      <Whole
        name={`${name}.maxLength`}
        label={t("maxLength")}
        value={maxLength}
        onChange={(most) => onChange({ maxLength: most, count }, true)}
      />
      <Checkbox
        label={t("withoutSpaces")}
        help={t("withoutSpacesHelp")}
        checked={count === "without_spaces"}
        onChange={(event) => onChange({ maxLength, count: event.target.checked ? "without_spaces" : undefined })}
      />
    </div>
  );
}

type Options = Extract<TableColumn, { type: "single_choice" }>["options"];

function Choices({
  name,
  options,
  onChange,
}: {
  name: string;
  options: Options;
  onChange: (options: Options, typing?: boolean) => void;
}) {
  const t = useTranslations("builder");
  return (
    <OptionsEditor
      name={`${name}-options`}
      label={t("options")}
      options={options}
      stem="option"
      least={2}
      most={100}
      onChange={onChange}
    />
  );
}

function RowLimits<Kind extends { minRows: number; maxRows: number }>({ name, field, onChange }: Props<Kind>) {
  const t = useTranslations("builder");
  return (
    <div className="pair">
      <Whole
        name={`${name}.minRows`}
        label={t("minRows")}
        value={field.minRows}
        onChange={(minRows) => onChange({ ...field, minRows }, true)}
      />
      <Whole
        name={`${name}.maxRows`}
        label={t("maxRows")}
        value={field.maxRows}
        onChange={(maxRows) => onChange({ ...field, maxRows }, true)}
      />
    </div>
  );
}
