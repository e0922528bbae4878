import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import { contentProblems, shownFields } from "../rules/form";
import { answered, storedAnswers } from "./answers";

/**
 * All answers of a form as they may be submitted: each field that is shown is answered and right, and nothing else is
 * there. Files are judged apart. Issues carry refusal codes.
 */
export function wholeFormSchema(definition: FormDefinition) {
  return storedAnswers.superRefine((answers, issues) => {
    const shown = new Set(answered(shownFields(definition, answers)).map((field) => field.id));
    for (const id of Object.keys(answers)) {
      if (!shown.has(id)) issues.addIssue({ code: "custom", message: "applications.field_unknown", path: [id] });
    }
    for (const { code, field = "" } of contentProblems(definition, answers, {})) {
      if (shown.has(field)) issues.addIssue({ code: "custom", message: code, path: [field] });
    }
  });
}
