import { expect, test } from "vitest";
import { contentToSubmit, digestOf } from "@/lib/applications/rules/draft-content";
import { submittedContent } from "@/lib/applications/schema/content";
import { canonicalJson } from "@/lib/platform/digest";
import { formDefinition } from "@/lib/programmes/schema/form-definition";

// As they stood in the database before forms knew rows, sections with conditions and ways of counting.
const label = { ko: "항목" };
const options = [
  { value: "a", label },
  { value: "b", label },
];
const many = [
  { value: "x", label },
  { value: "y", label },
];
const definition = {
  sections: [
    {
      id: "one",
      title: label,
      fields: [
        { id: "text", label, required: true, type: "short_text", maxLength: 20 },
        { id: "amount", label, required: true, type: "money", maximum: "60000000" },
        { id: "share", label, required: true, type: "number", minimum: 0, maximum: 100, unit: { ko: "%", en: "%" } },
        { id: "day", label, required: true, type: "date" },
        { id: "kind", label, required: true, type: "single_choice", options },
        {
          id: "many",
          label,
          required: false,
          onlyIf: { field: "kind", equals: ["b"] },
          type: "multiple_choice",
          options: many,
        },
        { id: "privacy", label, required: true, type: "consent", text: label },
        { id: "news", label, required: false, type: "consent", text: label },
        { id: "plan", label, required: true, type: "file", maxFiles: 1 },
      ],
    },
  ],
};
const content = {
  answers: {
    text: "초음파 영상 판독",
    amount: "60000000",
    share: "99.5",
    day: "2025-11-20",
    kind: "b",
    many: ["x", "y"],
    privacy: true,
    news: false,
  },
  files: [
    {
      fieldId: "plan",
      fileId: "018f2b1c-0000-7000-8000-000000000001",
      name: "계획서.pdf",
      size: 1234,
      mediaType: "application/pdf",
      sha256: "ab".repeat(32),
    },
  ],
};
/** SHA-256 over the canonical JSON, computed without this code. */
const digest = "e4d7819a87dfbef3e879cda38c13abb07a96fe24e455b71e78c067565303552c";

test("an old form is read unchanged, so that saving it again makes no new version", () => {
  expect(canonicalJson(formDefinition.parse(definition))).toBe(canonicalJson(definition));
});

test("an old submission keeps its digest, read back or made from the same draft", () => {
  expect(digestOf(submittedContent.parse(content))).toBe(digest);
  const files = content.files.map((file) => ({ ...file, held: false }));
  const form = formDefinition.parse(definition);
  expect(digestOf(contentToSubmit({ definition: form, answers: content.answers, files }))).toBe(digest);
});
