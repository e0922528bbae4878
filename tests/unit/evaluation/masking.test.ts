import { expect, it } from "vitest";
import { MASK, maskedAnswers } from "@/lib/evaluation/rules/masking";
import { formDefinition } from "@/lib/programmes/schema/form-definition";

const label = { ko: "항목" };
const base = { label, required: true };
const options = [
  { value: "hong", label },
  { value: "kim", label },
];
const definition = formDefinition.parse({
  sections: [
    {
      id: "one",
      title: label,
      fields: [
        { ...base, id: "story", type: "long_text", maxLength: 100 },
        { ...base, id: "leader", type: "short_text", maxLength: 100, personal: true },
        { ...base, id: "kind", type: "single_choice", options },
        { ...base, id: "sites", type: "multiple_choice", options, personal: true },
        { ...base, id: "people", type: "team", minRows: 1, maxRows: 5 },
        {
          ...base,
          id: "record",
          type: "table",
          minRows: 1,
          maxRows: 5,
          columns: [
            { id: "what", type: "short_text", label, required: true, maxLength: 50 },
            { id: "who", type: "single_choice", label, required: true, options },
            { id: "contact", type: "short_text", label, required: true, maxLength: 50, personal: true },
          ],
        },
      ],
    },
  ],
});

it("a blind reader sees neither names in texts nor what the form marks as personal", () => {
  const answers = {
    story: "온결비전의 기술",
    leader: "김하나",
    kind: "hong",
    sites: ["kim"],
    people: [{ name: "김하나", role: "온결비전 총괄", experience: "10년", participation: "30" }],
    record: [{ what: "온결비전 납품", who: "hong", contact: "02-000-0000" }],
  };
  expect(maskedAnswers(definition, answers, ["온결비전", "hong"])).toEqual({
    story: `${MASK}의 기술`,
    leader: MASK,
    kind: "hong",
    sites: MASK,
    people: [{ name: MASK, role: `${MASK} 총괄`, experience: "10년", participation: "30" }],
    record: [{ what: `${MASK} 납품`, who: "hong", contact: MASK }],
  });
});
