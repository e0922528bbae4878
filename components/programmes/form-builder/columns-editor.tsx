"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/check";
import { Select } from "@/components/ui/input";
import { free } from "@/lib/programmes/rules/form-editing";
import type { TableColumn } from "@/lib/programmes/schema/form-parts";
import { CellSettings } from "./kind-settings";
import { LinesEditor } from "./lines-editor";
import { LineTexts } from "./texts";

const MOST_COLUMNS = 8;
const kinds = ["short_text", "number", "money", "date", "single_choice"] as const;

type Props = { name: string; columns: TableColumn[]; onChange: (columns: TableColumn[], typing?: boolean) => void };

/** The columns of a table in order: words, kind, and what the kind needs. */
export function ColumnsEditor({ name, columns, onChange }: Props) {
  const t = useTranslations("builder");
  const fresh = (): TableColumn => {
    const taken = columns.map((column) => column.id);
    return ofKind({ id: free(taken, `column_${columns.length + 1}`), label: { ko: "" }, required: true }, "short_text");
  };
  return (
    <LinesEditor
      legend={t("columns")}
      item={t("column")}
      lines={columns}
      idOf={(column) => column.id}
      least={1}
      most={MOST_COLUMNS}
      fresh={fresh}
      onChange={onChange}
    >
      {(column, line) => (
        <div className="builder__column">
          <div className="builder__line">
            <LineTexts
              name={`${name}-${column.id}`}
              label={line.name}
              value={column.label}
              onChange={(label) => line.set({ ...column, label }, true)}
            />
            {line.acts}
          </div>
          <div className="row">
            <Kind line={line.name} column={column} onChange={line.set} />
            <Checkbox
              small
              label={t("required")}
              checked={column.required}
              onChange={(event) => line.set({ ...column, required: event.target.checked })}
            />
            <Checkbox
              small
              label={t("personal")}
              checked={column.personal === true}
              onChange={(event) => line.set({ ...column, personal: event.target.checked || undefined })}
            />
          </div>
          {column.type !== "date" && (
            <details className="builder__more">
              <summary>{t("columnMore", { line: line.name })}</summary>
              <CellSettings name={`${name}-${column.id}`} field={column} onChange={line.set} />
            </details>
          )}
        </div>
      )}
    </LinesEditor>
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
