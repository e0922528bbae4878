"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormField } from "@/lib/programmes/schema/form-definition";
import { fieldKey } from "@/lib/programmes/schema/form-parts";
import { ConditionEditor } from "./condition-editor";
import { KindSettings } from "./kind-settings";
import { Texts, orNothing } from "./texts";

type Props = {
  field: FormField;
  /** The fields before it, on which it may depend. */
  earlier: FormField[];
  /** Of the call, in won. */
  ceiling: string;
  /** `typing`: one of many keystrokes in the same place. */
  onChange: (field: FormField, typing?: boolean) => void;
};

/** Everything one field says and asks. */
export function FieldEditor({ field, earlier, ceiling, onChange }: Props) {
  const t = useTranslations("builder");
  const name = `b-${field.id}`;
  return (
    <div className="builder__editor">
      <Texts
        name={`${name}.label`}
        label={t("label")}
        value={field.label}
        onChange={(label) => onChange({ ...field, label }, true)}
      />
      <Texts
        name={`${name}.help`}
        label={t("help")}
        optional
        value={field.help}
        onChange={(help) => onChange({ ...field, help: orNothing(help) }, true)}
      />
      <div className="row">
        <Checkbox
          label={t("required")}
          checked={field.required}
          onChange={(event) => onChange({ ...field, required: event.target.checked })}
        />
        {field.type !== "consent" && field.type !== "file" && (
          <Checkbox
            label={t("personal")}
            help={t("personalHelp")}
            checked={field.personal === true}
            onChange={(event) => onChange({ ...field, personal: event.target.checked || undefined })}
          />
        )}
      </div>
      <KindSettings name={name} field={field} ceiling={ceiling} onChange={onChange} />
      <ConditionEditor
        name={`${name}-if`}
        condition={field.onlyIf}
        earlier={earlier}
        onChange={(onlyIf) => onChange({ ...field, onlyIf })}
      />
      <details className="builder__more">
        <summary>{t("idTitle")}</summary>
        <IdField id={field.id} onChange={(id) => onChange({ ...field, id })} />
      </details>
    </div>
  );
}

/** The key of the answers. It changes on leaving the field, since the whole form hangs on it. */
function IdField({ id, onChange }: { id: string; onChange: (id: string) => void }) {
  const t = useTranslations("builder");
  const [typed, setTyped] = useState(id);
  const wrong = !fieldKey.safeParse(typed).success;
  return (
    <Field name={`b-${id}.id`} label={t("id")} help={t("idHelp")} error={wrong ? t("idWrong") : undefined}>
      <Input
        className="num"
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => !wrong && typed !== id && onChange(typed)}
      />
    </Field>
  );
}
