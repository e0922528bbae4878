import type { Refusal } from "@/lib/platform/result";
import type { FormField } from "../schema/form-definition";
import type { Condition, ConditionTest } from "../schema/form-parts";
import { millionths } from "./decimal";

/** The tests of a condition, one or several. */
export function testsOf(condition: Condition | undefined): ConditionTest[] {
  if (!condition) return [];
  if ("all" in condition) return condition.all;
  return "any" in condition ? condition.any : [condition];
}

/** Whether a condition can hang on this field: on a choice or a number that evaluators see too. */
export const canDecide = (field: FormField): boolean =>
  !field.personal && ["single_choice", "multiple_choice", "number", "money"].includes(field.type);

/** What is wrong with the condition of a field or a section: each test asks an earlier field something it can answer. */
export function refusalsOfCondition(place: string, condition: Condition | undefined, earlier: FormField[]): Refusal[] {
  const fits = testsOf(condition).every((test) => isAnswerable(test, earlier));
  return fits ? [] : [{ code: "programmes.form_condition", field: "form", params: { place } }];
}

function isAnswerable(test: ConditionTest, earlier: FormField[]): boolean {
  const source = earlier.find((field) => field.id === test.field);
  if (!source || !canDecide(source)) return false;
  if ("equals" in test) {
    if (source.type !== "single_choice" && source.type !== "multiple_choice") return false;
    const values = source.options.map((option) => option.value);
    return test.equals.every((value) => values.includes(value));
  }
  if (source.type !== "number" && source.type !== "money") return false;
  const [least, most] = [test.atLeast, test.atMost].map((end) => (end === undefined ? undefined : millionths(end)));
  if (least === undefined) return most !== undefined;
  return most === undefined || least <= most;
}
