"use client";

import { useLocale, useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/check";
import { Field, FieldGroup, RequirementWord } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { Textarea } from "@/components/ui/textarea";
import { inLanguage } from "@/lib/platform/localised";
import type { Refusal } from "@/lib/platform/result";
import type { FormField } from "@/lib/programmes/schema/form-definition";
import { isMissing } from "@/lib/applications/rules/form";
import { choicesOf, isRowField, lengthOf, rowsOf, type Answer } from "@/lib/applications/schema/answers";
import { BudgetField } from "./budget-field";
import { RowsField } from "./rows-field";

type Answered = Exclude<FormField, { type: "file" }>;
type Props = {
  field: Answered;
  value: Answer | undefined;
  /** Everything that is wrong with it; what is only missing is not said while it is written. */
  problems: readonly Refusal[];
  onChange: (answer: Answer) => void;
};

/** The control that a field of the form's definition asks for. */
export function AnswerField({ field, value, problems, onChange }: Props) {
  const locale = useLocale();
  const t = useTranslations();
  const wrong = problems.filter((problem) => !isMissing(problem));
  const words = ({ code, params }: Refusal) => t(`${code.split(".")[0]}.refusals.${code.split(".")[1]}`, params);
  const whole = wrong.find((problem) => problem.params?.row === undefined);
  const error = whole && words(whole);
  const label = inLanguage(field.label, locale);
  const common = {
    name: `f-${field.id}`,
    label: <span lang={label.locale}>{label.text}</span>,
    requirement: field.required ? ("required" as const) : ("optional" as const),
    help: field.help && <span lang={inLanguage(field.help, locale).locale}>{inLanguage(field.help, locale).text}</span>,
    error,
  };
  if (field.type === "consent") return <ConsentField field={field} checked={value === true} onChange={onChange} />;
  if (field.type === "single_choice" || field.type === "multiple_choice") {
    return (
      <FieldGroup {...common}>
        <Choices field={field} chosen={choicesOf(value)} onChange={onChange} />
      </FieldGroup>
    );
  }
  if (isRowField(field)) {
    const errorAt = (row: number, column: string) => {
      const problem = wrong.find(({ params }) => params?.row === row && params.column === column);
      return problem && words(problem);
    };
    const rows = { rows: rowsOf(value), errorAt, onChange };
    return (
      <FieldGroup {...common}>
        {field.type === "budget" ? <BudgetField field={field} {...rows} /> : <RowsField field={field} {...rows} />}
      </FieldGroup>
    );
  }
  const text = typeof value === "string" ? value : "";
  return (
    <Field {...common}>
      <TextControl field={field} text={text} onChange={onChange} />
    </Field>
  );
}

type TextType = Extract<Answered, { type: "short_text" | "long_text" | "number" | "money" | "date" }>;

function TextControl({ field, text, onChange }: { field: TextType; text: string; onChange: (answer: string) => void }) {
  const locale = useLocale();
  switch (field.type) {
    case "long_text":
      return (
        <Textarea
          rows={7}
          limit={field.maxLength}
          count={{ length: (typed) => lengthOf(typed, field.count), spaces: field.count !== "without_spaces" }}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case "money":
      return <MoneyInput defaultValue={text} onValue={onChange} />;
    case "date":
      return (
        <Input
          type="date"
          className="num input--date"
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case "number":
      return (
        <span className="money-field">
          <Input inputMode="decimal" className="num" value={text} onChange={(event) => onChange(event.target.value)} />
          {field.unit && <span className="money-field__unit">{inLanguage(field.unit, locale).text}</span>}
        </span>
      );
    case "short_text":
      return <Input value={text} onChange={(event) => onChange(event.target.value)} />;
  }
}

type ChoiceType = Extract<Answered, { type: "single_choice" | "multiple_choice" }>;

function Choices({
  field,
  chosen,
  onChange,
}: {
  field: ChoiceType;
  chosen: string[];
  onChange: (answer: Answer) => void;
}) {
  const locale = useLocale();
  const many = field.type === "multiple_choice";
  return field.options.map((option) => (
    <label className="check" key={option.value}>
      <input
        type={many ? "checkbox" : "radio"}
        name={`f-${field.id}`}
        value={option.value}
        checked={chosen.includes(option.value)}
        onChange={(event) => {
          if (!many) return onChange(option.value);
          const rest = chosen.filter((value) => value !== option.value);
          onChange(event.target.checked ? [...rest, option.value] : rest);
        }}
      />
      <span>{inLanguage(option.label, locale).text}</span>
    </label>
  ));
}

type ConsentType = Extract<Answered, { type: "consent" }>;

/** One consent with its full text beside it: refusing an optional one blocks nothing. */
function ConsentField({
  field,
  checked,
  onChange,
}: {
  field: ConsentType;
  checked: boolean;
  onChange: (answer: boolean) => void;
}) {
  const locale = useLocale();
  const label = inLanguage(field.label, locale);
  const text = inLanguage(field.text, locale);
  return (
    <div className="consent">
      <Checkbox
        id={`f-${field.id}`}
        label={
          <>
            <strong lang={label.locale}>{label.text}</strong>
            <RequirementWord requirement={field.required ? "required" : "optional"} />
          </>
        }
        help={<span lang={text.locale}>{text.text}</span>}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
    </div>
  );
}
