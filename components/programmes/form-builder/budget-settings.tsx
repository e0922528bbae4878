"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { formatNumber } from "@/lib/platform/i18n/format-number";
import type { RowField } from "@/lib/programmes/schema/form-definition";
import { budgetSources } from "@/lib/programmes/schema/form-parts";
import { OptionsEditor } from "./options-editor";

type Budget = RowField & { type: "budget" };

type Props = {
  name: string;
  field: Budget;
  /** Of the call, in won. */
  ceiling: string;
  onChange: (field: Budget, typing?: boolean) => void;
};

/** Cost categories, sources, and what the sums must keep to. */
export function BudgetSettings({ name, field, ceiling, onChange }: Props) {
  const t = useTranslations("builder");
  return (
    <>
      <OptionsEditor
        name={`${name}-categories`}
        label={t("categories")}
        options={field.categories}
        stem="category"
        least={1}
        most={30}
        onChange={(categories, typing) => onChange({ ...field, categories }, typing)}
      />
      <fieldset className="builder__lines">
        <legend className="field__label">{t("sources")}</legend>
        <div className="row">
          {budgetSources.map((source) => (
            <Checkbox
              key={source}
              small
              label={t(`source.${source}`)}
              checked={field.sources.includes(source)}
              onChange={(event) => {
                const rest = field.sources.filter((one) => one !== source);
                onChange({ ...field, sources: event.target.checked ? [...rest, source] : rest });
              }}
            />
          ))}
        </div>
      </fieldset>
      <Field name={`${name}.grantMaximum`} label={t("grantMaximum")} requirement="optional">
        <MoneyInput
          key={field.grantMaximum === ceiling ? "ceiling" : "own"}
          defaultValue={field.grantMaximum ?? ""}
          onValue={(won) => onChange({ ...field, grantMaximum: won || undefined }, true)}
        />
      </Field>
      {field.grantMaximum !== ceiling && (
        <Button size="s" onClick={() => onChange({ ...field, grantMaximum: ceiling })}>
          {t("useCeiling", { ceiling: formatNumber(BigInt(ceiling)) })}
        </Button>
      )}
      <div className="pair">
        <Share
          name={`${name}.own`}
          label={t("ownShare")}
          value={field.ownShareMinimum}
          onChange={(ownShareMinimum) => onChange({ ...field, ownShareMinimum }, true)}
        />
        <Share
          name={`${name}.cash`}
          label={t("cashShare")}
          value={field.cashShareMinimum}
          onChange={(cashShareMinimum) => onChange({ ...field, cashShareMinimum }, true)}
        />
      </div>
    </>
  );
}

/** A share in percent, kept as basis points. */
function Share({
  name,
  label,
  value,
  onChange,
}: {
  name: string;
  label: string;
  value: number | undefined;
  onChange: (basisPoints: number | undefined) => void;
}) {
  return (
    <Field name={name} label={label} requirement="optional">
      <Input
        type="number"
        className="num"
        min={0}
        max={100}
        step="any"
        defaultValue={value === undefined ? "" : value / 100}
        onChange={({ target }) => onChange(target.value === "" ? undefined : Math.round(Number(target.value) * 100))}
      />
    </Field>
  );
}
