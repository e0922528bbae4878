"use client";

import { useTranslations } from "next-intl";
import { Button, IconButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/check";
import { Select } from "@/components/ui/input";
import { free } from "@/lib/programmes/rules/form-editing";
import type { TableColumn } from "@/lib/programmes/schema/form-parts";
import { CellSettings } from "./kind-settings";
import { LineTexts } from "./texts";

const MOST_COLUMNS = 8;
const kinds = ["short_text", "number", "money", "date", "single_choice"] as const;

type Props = { name: string; columns: TableColumn[]; onChange: (columns: TableColumn[], typing?: boolean) => void };

/** The columns of a table in order: words, kind, and what the kind needs. */
export function ColumnsEditor({ name, columns, onChange }: Props) {
  const t = useTranslations("builder");
  const swap = (index: number, other: number) => {
    const [one, two] = [columns[index], columns[other]];
    if (one && two) onChange(columns.with(index, two).with(other, one));
  };
  return (
    <fieldset className="builder__lines">
      <legend className="field__label">{t("columns")}</legend>
      <ol>
        {columns.map((column, index) => {
          const line = t("line", { label: t("column"), number: index + 1 });
          const set = (changed: TableColumn, typing?: boolean) => onChange(columns.with(index, changed), typing);
          return (
            <li key={column.id} className="builder__column">
              <div className="builder__line">
                <LineTexts
                  name={`${name}-${column.id}`}
                  label={line}
                  value={column.label}
                  onChange={(label) => set({ ...column, label }, true)}
                />
                <span className="builder__acts">
                  <IconButton
                    icon="up"
                    label={t("upLine", { line })}
                    aria-disabled={index === 0 || undefined}
                    onClick={() => swap(index, index - 1)}
                  />
                  <IconButton
                    icon="down"
                    label={t("downLine", { line })}
                    aria-disabled={index === columns.length - 1 || undefined}
                    onClick={() => swap(index, index + 1)}
                  />
                  {columns.length > 1 && (
                    <IconButton
                      icon="trash"
                      label={t("removeLine", { line })}
                      onClick={() => onChange(columns.toSpliced(index, 1))}
                    />
                  )}
                </span>
              </div>
              <div className="row">
                <Kind line={line} column={column} onChange={set} />
                <Checkbox
                  small
                  label={t("required")}
                  checked={column.required}
                  onChange={(event) => set({ ...column, required: event.target.checked })}
                />
                <Checkbox
                  small
                  label={t("personal")}
                  checked={column.personal === true}
                  onChange={(event) => set({ ...column, personal: event.target.checked || undefined })}
                />
              </div>
              <details className="builder__more">
                <summary>{t("columnMore", { line })}</summary>
                <CellSettings name={`${name}-${column.id}`} field={column} onChange={set} />
              </details>
            </li>
          );
        })}
      </ol>
      {columns.length < MOST_COLUMNS && (
        <Button
          size="s"
          icon="plus"
          onClick={() => {
            const id = free(
              columns.map((column) => column.id),
              `column_${columns.length + 1}`,
            );
            onChange([...columns, ofKind({ id, label: { ko: "" }, required: true }, "short_text")]);
          }}
        >
          {t("addLine", { label: t("column") })}
        </Button>
      )}
    </fieldset>
  );
}

function Kind({
  line,
  column,
  onChange,
}: {
  line: string;
  column: TableColumn;
  onChange: (column: TableColumn) => void;
}) {
  const t = useTranslations();
  return (
    <Select
      small
      aria-label={t("builder.kindOf", { line })}
      value={column.type}
      onChange={(event) => {
        const kind = kinds.find((one) => one === event.target.value);
        if (kind) onChange(ofKind(column, kind));
      }}
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {t(`programmes.form.types.${kind}`)}
        </option>
      ))}
    </Select>
  );
}

/** The same column as another kind: words and marks stay, limits start anew. */
function ofKind(
  column: Pick<TableColumn, "id" | "label" | "required" | "personal">,
  type: (typeof kinds)[number],
): TableColumn {
  const { id, label, required, personal } = column;
  const base = { id, label, required, personal };
  if (type === "short_text") return { ...base, type, maxLength: 100 };
  if (type !== "single_choice") return { ...base, type };
  return { ...base, type, options: [1, 2].map((number) => ({ value: `option_${number}`, label: { ko: "" } })) };
}
