import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeSection } from "@/lib/applications/rules/merge";

describe("joining two people's changes of one section", () => {
  test("takes what only one changed, and asks where both did", () => {
    const base = { a: "1", b: "1", c: "1", d: "1" };
    const mine = { a: "mine", b: "1", c: "mine", d: "same" };
    const theirs = { a: "1", b: "theirs", c: "theirs", d: "same" };
    expect(mergeSection(base, mine, theirs)).toEqual({
      answers: { a: "mine", b: "theirs", c: "mine", d: "same" },
      ask: ["c"],
    });
  });

  test("keeps fields that the other removed or added", () => {
    expect(mergeSection({ a: "1" }, { a: "1", b: "new" }, {})).toEqual({ answers: { b: "new" }, ask: [] });
  });

  test("takes what I had sent without an answer for mine, not for another's", () => {
    const sent = { a: "half", b: "half" };
    expect(mergeSection({ a: "1" }, { a: "whole", b: "half" }, { a: "half", b: "theirs" }, sent)).toEqual({
      answers: { a: "whole", b: "half" },
      ask: ["b"],
    });
  });

  const answers = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom("", "1", "2"));
  test("never loses a text of mine without asking, whoever changed what", () => {
    fc.assert(
      fc.property(answers, answers, answers, (base, mine, theirs) => {
        const merged = mergeSection(base, mine, theirs);
        for (const [field, text] of Object.entries(mine)) {
          if (text !== base[field]) expect(merged.answers[field]).toBe(text);
        }
        for (const [field, text] of Object.entries(theirs)) {
          const lost = text !== base[field] && merged.answers[field] !== text;
          if (lost) expect(merged.ask).toContain(field);
        }
      }),
    );
  });
});
