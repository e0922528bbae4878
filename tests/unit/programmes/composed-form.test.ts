import { describe, expect, it } from "vitest";
import { composeForm, eligibilityAnswers, ownSections } from "@/lib/programmes/rules/composed-form";
import { readForm } from "@/lib/programmes/rules/form-definition";
import { defaultFormDefinition } from "@/lib/programmes/schema/default-form";
import type { RequiredDocument } from "@/lib/programmes/schema/documents";
import type { EligibilityRule } from "@/lib/programmes/schema/eligibility";
import { formDefinition } from "@/lib/programmes/schema/form-definition";

const exception = { years: 10, statement: { ko: "신산업 분야입니다." } };
const rules: EligibilityRule[] = [
  { type: "applicant", id: "kind", kinds: ["STARTUP", "SME"] },
  { type: "company_age", id: "age", years: 7, reference: "CLOSE", exception },
  { type: "statement", id: "s1", purpose: "EXCLUSION", statement: { ko: "휴업 중입니다." }, expected: false },
];
const documents: RequiredDocument[] = [
  { id: "d1", stage: "APPLICATION", name: { ko: "사업자등록증" }, required: true },
  { id: "d2", stage: "AGREEMENT", name: { ko: "통장 사본" }, required: true },
];
const own = ["company", "proposal", "plan", "team", "budget", "files", "consents"];
const ids = (form: { sections: { id: string }[] }) => form.sections.map((section) => section.id);

describe("a composed form", () => {
  const composed = composeForm(defaultFormDefinition, { eligibility: rules, documents });

  it("begins with the questions of the rules and asks for documents before the consents", () => {
    expect(ids(composed)).toEqual([
      "eligibility",
      "company",
      "proposal",
      "plan",
      "team",
      "budget",
      "files",
      "documents",
      "consents",
    ]);
    expect(composed.sections[0]?.fields.map((field) => field.id)).toEqual([
      "eligibility_kind",
      "eligibility_age",
      "eligibility_s1",
    ]);
    expect(composed.sections[7]?.fields.map((field) => field.id)).toEqual(["document_d1"]);
    expect(formDefinition.parse(composed)).toEqual(composed);
  });

  it("composed anew follows its terms, and keeps the officer's own sections", () => {
    expect(composeForm(composed, { eligibility: rules, documents })).toEqual(composed);
    expect(ids(composeForm(composed, { eligibility: [], documents: [] }))).toEqual(own);
    expect(ids({ sections: ownSections(composed) })).toEqual(own);
  });

  it("asks nothing that is known: startups are registered as such", () => {
    const startups: EligibilityRule[] = [{ type: "applicant", id: "kind", kinds: ["STARTUP"] }];
    expect(ids(composeForm(defaultFormDefinition, { eligibility: startups, documents: [] }))).toEqual(own);
    expect(eligibilityAnswers(startups, {})).toEqual({ kind: "STARTUP", statements: { kind: undefined } });
  });

  it("gives the answers back as facts", () => {
    const answers = { eligibility_kind: "sme", eligibility_age: "yes", eligibility_s1: "no" };
    expect(eligibilityAnswers(rules, answers)).toEqual({
      kind: "SME",
      statements: { kind: undefined, age: true, s1: false },
    });
    expect(eligibilityAnswers(rules, {}).kind).toBeUndefined();
  });

  it("leaves the names of generated fields to itself", () => {
    const [section] = defaultFormDefinition.sections;
    const named = (id: string) => ({ sections: [{ ...section, fields: [{ ...section?.fields[0], id }] }] });
    expect(readForm(JSON.stringify(named("document_d1")))).toEqual({
      ok: false,
      refusals: [{ code: "programmes.form_id_reserved", field: "form", params: { place: "document_d1" } }],
    });
    expect(readForm(JSON.stringify(named("documentation")))).toMatchObject({ ok: true });
  });
});
