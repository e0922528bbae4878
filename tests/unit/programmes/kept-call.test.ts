import { expect, it } from "vitest";
import { readKeptCall } from "@/components/programmes/call-form/kept-call";
import { formTree } from "@/lib/platform/form";
import { standardFormValues } from "@/lib/programmes/rules/form-values";

/** A form as the browser holds it: dotted names, numbers as texts, an unticked box left out. */
function asForm(value: unknown, name = "", form = new FormData()): FormData {
  if (value !== null && typeof value === "object")
    for (const [key, inner] of Object.entries(value)) asForm(inner, name ? `${name}.${key}` : key, form);
  else if (value === true) form.append(name, "on");
  else if (value !== false) form.append(name, String(value));
  return form;
}

it("brings a kept call back as it was typed, blind or not", () => {
  for (const blind of [true, false]) {
    const values = { ...standardFormValues, code: "26", stage: { ...standardFormValues.stage, blind } };
    expect(readKeptCall(formTree(asForm(values)))).toEqual(values);
  }
});

it("brings back what is wrong or missing too, so that it can be mended", () => {
  const kept = readKeptCall({ title: "not a text in two languages", quota: "ten", stage: { criteria: "x" } });
  expect(kept.title).toEqual({ ko: "", en: "" });
  expect(kept.quota).toBe("ten");
  expect(kept.stage.criteria).toEqual([{ name: { ko: "", en: "" }, guidance: { ko: "", en: "" }, maxPoints: 0 }]);
});
