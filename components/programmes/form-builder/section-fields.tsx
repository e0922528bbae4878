"use client";

import { useTranslations } from "next-intl";
import type { FormProblem } from "@/lib/programmes/rules/form-problems";
import type { FieldType, FormDefinition, FormField, FormSection } from "@/lib/programmes/schema/form-definition";
import { AddLine } from "./add-line";
import { FieldEditor } from "./field-editor";
import { FieldRow } from "./field-row";
import { SectionCard } from "./section-card";
import type { Building } from "./use-building";

const types: readonly FieldType[] = [
  "short_text", "long_text", "number", "money", "date", "single_choice",
  "multiple_choice", "table", "team", "budget", "file", "consent",
]; // prettier-ignore

type Props = {
  index: number;
  section: FormSection;
  definition: FormDefinition;
  problems: FormProblem[];
  ceiling: string;
  building: Building;
};

/** A section with its fields in order, each of which opens into its editor. */
export function SectionFields({ index, section, definition, problems, ceiling, building }: Props) {
  const t = useTranslations();
  const before = definition.sections.slice(0, index).flatMap(({ fields }) => fields);
  const isWrong = (kind: "field" | "section", id: string) =>
    problems.some(({ on }) => on?.kind === kind && on.id === id);
  const kinds = types.map((type) => [type, t(`programmes.form.types.${type}`)] as const);

  const earlier = (at: number) => [...before, ...section.fields.slice(0, at)];
  const row = (field: FormField, at: number) => (
    <FieldRow
      key={field.id}
      number={`${index + 1}.${at + 1}`}
      field={field}
      earlier={earlier(at)}
      open={building.open === field.id}
      wrong={isWrong("field", field.id)}
      onOpen={() => building.toggle(field.id)}
      onStep={(step) => building.stepField(field.id, step)}
      onDuplicate={() => building.duplicateField(field.id)}
      onRemove={() => building.removeField(field.id)}
    >
      <FieldEditor
        field={field}
        earlier={earlier(at)}
        ceiling={ceiling}
        onChange={(changed, typing) => building.changeField(field.id, changed, typing)}
      />
    </FieldRow>
  );

  return (
    <SectionCard
      number={index + 1}
      section={section}
      earlier={before}
      open={building.open === `s-${section.id}`}
      wrong={isWrong("section", section.id)}
      onOpen={() => building.toggle(`s-${section.id}`)}
      onChange={(changed, typing) => building.changeSection(index, changed, typing)}
      onStep={(step) => building.stepSection(index, step)}
      onRemove={() => building.removeSection(index)}
    >
      <ol className="builder__fields">{section.fields.map(row)}</ol>
      <AddLine
        id={`add-field-${section.id}`}
        label={t("builder.fieldKind")}
        button={t("builder.addField")}
        choices={kinds}
        onAdd={(value) => {
          const type = types.find((one) => one === value);
          if (type) building.addField(index, type);
        }}
      />
    </SectionCard>
  );
}
