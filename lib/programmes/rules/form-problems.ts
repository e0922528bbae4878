import type { Refusal } from "@/lib/platform/result";
import { readForm } from "./form-definition";
import type { FormDefinition } from "../schema/form-definition";

/** What keeps a form from being saved, and where: in a field or a section, and there in which part (`maxLength`). */
export type FormProblem = { refusal: Refusal; on?: { kind: "field" | "section"; id: string }; part?: string };

export function problemsOfForm(definition: FormDefinition): FormProblem[] {
  const read = readForm(JSON.stringify(definition));
  return read.ok
    ? []
    : read.refusals.map((refusal) => ({ refusal, ...placeIn(definition, String(refusal.params?.place)) }));
}

/** A place is a path (`sections.0.fields.2.maxLength`) where the shape is wrong, else an id (`budget` or `budget.a`). */
function placeIn(definition: FormDefinition, place: string): Omit<FormProblem, "refusal"> {
  const [head = "", at, inner, index, ...rest] = place.split(".");
  if (head !== "sections") {
    const isField = definition.sections.some((section) => section.fields.some((field) => field.id === head));
    const isSection = definition.sections.some((section) => section.id === head);
    return isField || isSection ? { on: { kind: isField ? "field" : "section", id: head } } : {};
  }
  const section = definition.sections[Number(at)];
  const field = inner === "fields" ? section?.fields[Number(index)] : undefined;
  if (field) return { on: { kind: "field", id: field.id }, part: rest[0] };
  return section ? { on: { kind: "section", id: section.id }, part: inner } : {};
}
