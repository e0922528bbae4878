"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button, IconButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/check";
import { Input, Select } from "@/components/ui/input";
import { inLanguage } from "@/lib/platform/localised";
import { canDecide, testsOf } from "@/lib/programmes/rules/form-conditions";
import type { FormField } from "@/lib/programmes/schema/form-definition";
import type { Condition, ConditionTest } from "@/lib/programmes/schema/form-parts";
import { ConditionText } from "../condition-text";

type Props = {
  name: string;
  condition: Condition | undefined;
  /** The fields that stand before: only what was asked already can decide. */
  earlier: FormField[];
  onChange: (condition: Condition | undefined) => void;
};

/** "Only if": one test on an earlier answer, or several of which all or any must hold. */
export function ConditionEditor({ name, condition, earlier, onChange }: Props) {
  const t = useTranslations("builder.condition");
  const sources = earlier.filter(canDecide);
  const tests = testsOf(condition);
  const any = condition !== undefined && "any" in condition;
  const set = (next: ConditionTest[], joined = any) => onChange(conditionOf(next, joined));
  // What was asked last is what a new condition most often rests on.
  const nearest = sources.at(-1);
  return (
    <fieldset className="builder__lines">
      <legend className="field__label">{t("title")}</legend>
      {condition ? (
        <p className="help">
          <ConditionText condition={condition} fields={earlier} />
        </p>
      ) : (
        <p className="help">{nearest ? t("always") : t("nothingBefore")}</p>
      )}
      {tests.length > 1 && (
        <Select
          small
          aria-label={t("join")}
          value={any ? "any" : "all"}
          onChange={(event) => set(tests, event.target.value === "any")}
        >
          <option value="all">{t("all")}</option>
          <option value="any">{t("any")}</option>
        </Select>
      )}
      <ol>
        {tests.map((test, index) => (
          <li key={index} className="builder__test">
            <TestEditor
              name={`${name}-${index}`}
              number={index + 1}
              test={test}
              sources={sources}
              onChange={(changed) => set(tests.with(index, changed))}
            />
            <IconButton
              icon="trash"
              label={t("remove", { number: index + 1 })}
              onClick={() => set(tests.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      {nearest && tests.length < 10 && (
        <Button size="s" icon="plus" onClick={() => set([...tests, newTest(nearest)])}>
          {t(tests.length === 0 ? "add" : "addAnother")}
        </Button>
      )}
    </fieldset>
  );
}

function TestEditor({
  name,
  number,
  test,
  sources,
  onChange,
}: {
  name: string;
  number: number;
  test: ConditionTest;
  sources: FormField[];
  onChange: (test: ConditionTest) => void;
}) {
  const t = useTranslations("builder.condition");
  const locale = useLocale();
  const source = sources.find((field) => field.id === test.field);
  return (
    <div className="builder__testin">
      <Select
        small
        aria-label={t("field", { number })}
        value={source ? test.field : ""}
        onChange={(event) => {
          const chosen = sources.find((field) => field.id === event.target.value);
          if (chosen) onChange(newTest(chosen));
        }}
      >
        {!source && <option value="">{t("gone")}</option>}
        {sources.map((field) => (
          <option key={field.id} value={field.id}>
            {inLanguage(field.label, locale).text || field.id}
          </option>
        ))}
      </Select>
      {source && "options" in source && "equals" in test && (
        <div className="builder__values" role="group" aria-label={t("values", { number })}>
          {source.options.map((option) => (
            <Checkbox
              key={option.value}
              small
              label={inLanguage(option.label, locale).text || option.value}
              checked={test.equals.includes(option.value)}
              onChange={(event) => {
                const rest = test.equals.filter((value) => value !== option.value);
                onChange({ ...test, equals: event.target.checked ? [...rest, option.value] : rest });
              }}
            />
          ))}
        </div>
      )}
      {source && !("equals" in test) && (
        <div className="builder__values">
          {(["atLeast", "atMost"] as const).map((end) => (
            <Input
              key={end}
              small
              inputMode="decimal"
              className="num"
              id={`${name}-${end}`}
              aria-label={t(`${end}Name`, { number })}
              placeholder={t(end)}
              value={test[end] ?? ""}
              onChange={(event) => onChange({ ...test, [end]: event.target.value.trim() || undefined })}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function newTest(source: FormField): ConditionTest {
  if (!("options" in source)) return { field: source.id, atLeast: "1" };
  return { field: source.id, equals: source.options.slice(0, 1).map((option) => option.value) };
}

function conditionOf(tests: ConditionTest[], any: boolean): Condition | undefined {
  if (tests.length < 2) return tests[0];
  return any ? { any: tests } : { all: tests };
}
