import { stored, type Localised } from "@/lib/platform/localised";
import { formDefinition, type FormDefinition } from "../schema/form-definition";
import { ownSections } from "./composed-form";

/** Texts by the place where they stand: `criteria.<id>.name`, `form.<section>.fields.0.help`. */
export type Wording = Record<string, Localised>;

type Criterion = { id: string; name: Localised; guidance: Localised };

/**
 * The texts of criteria and form that an amendment may correct. A consent is not among them, since it was given to the
 * text as it stood; nor are the generated sections, whose texts are the call's fixed terms.
 */
export function wordingOf(criteria: readonly Criterion[], form: FormDefinition): Wording {
  const texts: Wording = {};
  for (const { id, name, guidance } of criteria) Object.assign(texts, wordingOfCriterion(id, { name, guidance }));
  mapForm(form, (place, text) => (texts[place] = text));
  return texts;
}

/** The criterion with its texts as they are worded. */
export function wordedCriterion({ id, name, guidance }: Criterion, wording: Wording) {
  return {
    name: wording[`criteria.${id}.name`] ?? name,
    guidance: wording[`criteria.${id}.guidance`] ?? guidance,
  };
}

/** The form with its texts as they are worded, and nothing else changed. */
export function wordedForm(form: FormDefinition, wording: Wording): FormDefinition {
  return mapForm(form, (place, text) => wording[place] ?? text);
}

function wordingOfCriterion(id: string, texts: Omit<Criterion, "id">): Wording {
  return { [`criteria.${id}.name`]: texts.name, [`criteria.${id}.guidance`]: texts.guidance };
}

type Change = (place: string, text: Localised) => Localised;

function mapForm(form: FormDefinition, change: Change): FormDefinition {
  const own = new Set(ownSections(form));
  const sections = form.sections.map((section) =>
    own.has(section) ? mapTexts(section, `form.${section.id}`, change) : section,
  );
  return stored(formDefinition, { sections });
}

function mapTexts(value: unknown, place: string, change: Change): unknown {
  if (Array.isArray(value)) return value.map((one, index) => mapTexts(one, `${place}.${index}`, change));
  if (typeof value !== "object" || value === null) return value;
  if (isText(value)) return change(place, value);
  if ("type" in value && value.type === "consent") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, `${place}.${name}`, change)]),
  );
}

/** Of all that a definition holds, only texts have Korean in them. */
const isText = (value: object): value is Localised => "ko" in value && typeof value.ko === "string";
