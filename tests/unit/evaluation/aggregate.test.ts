import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregate, totalOf, type Sheet } from "@/lib/evaluation/rules/aggregate";
import { addRational, compareRational, rational, toOneDecimal } from "@/lib/evaluation/rules/rational";

const rules = { aggregation: "TRIMMED_MEAN", minEvaluations: 5, criterionIds: ["a", "b"] } as const;

const sheet = (id: string, a: number, b: number, minute = 0): Sheet => ({
  id,
  submittedAt: new Date(Date.UTC(2025, 11, 1, 9, minute)),
  points: new Map([
    ["a", a],
    ["b", b],
  ]),
});

const ranked = (sheets: Sheet[], use = rules as Parameters<typeof aggregate>[1]) => {
  const result = aggregate(sheets, use);
  if (!result.ranked) throw new Error("not ranked");
  return result;
};

describe("aggregate", () => {
  it("drops one highest and one lowest evaluator as a whole from five on", () => {
    const sheets = [sheet("1", 10, 10), sheet("2", 50, 50), sheet("3", 30, 31), sheet("4", 40, 20), sheet("5", 20, 20)];
    const result = ranked(sheets);
    expect(result.dropped).toEqual(["2", "1"]);
    expect(result.mean).toEqual(rational(61 + 60 + 40, 3));
    expect(result.criteria.get("a")).toEqual(rational(90, 3));
    expect(result.criteria.get("b")).toEqual(rational(71, 3));
  });

  it("drops nobody below five, nor where the call takes the plain mean", () => {
    const four = [sheet("1", 10, 0), sheet("2", 20, 0), sheet("3", 30, 0), sheet("4", 40, 0)];
    expect(ranked(four, { ...rules, minEvaluations: 4 }).dropped).toEqual([]);
    const five = [...four, sheet("5", 50, 0)];
    expect(ranked(five, { ...rules, aggregation: "MEAN" }).mean).toEqual(rational(150, 5));
  });

  it("among equal extremes drops the earlier submission, and the later id where even the instant is equal", () => {
    const later = sheet("1", 50, 0, 9);
    const earlier = sheet("2", 50, 0, 3);
    const rest = [sheet("3", 30, 0), sheet("4", 10, 0, 7), sheet("5", 10, 0, 5)];
    expect(ranked([later, earlier, ...rest]).dropped).toEqual(["2", "5"]);
    const alike = ["c", "a", "e", "b", "d"].map((id) => sheet(id, 20, 20));
    expect(ranked(alike).dropped).toEqual(["a", "b"]);
  });

  it("ranks nobody with fewer evaluations than the call wants, at the edge", () => {
    const four = ["1", "2", "3", "4"].map((id) => sheet(id, 50, 40));
    expect(aggregate(four, rules)).toEqual({ ranked: false, submitted: 4, needed: 5 });
    expect(aggregate([...four, sheet("5", 1, 1)], rules).ranked).toBe(true);
    expect(aggregate([], { ...rules, minEvaluations: 0 })).toEqual({ ranked: false, submitted: 0, needed: 1 });
  });

  it("throws where a submitted evaluation has a hole, which the database never allows", () => {
    expect(() =>
      aggregate([{ ...sheet("1", 1, 1), points: new Map([["a", 1]]) }], { ...rules, minEvaluations: 1 }),
    ).toThrow();
  });
});

const sheets = fc
  .array(
    fc.record({
      a: fc.integer({ min: 0, max: 60 }),
      b: fc.integer({ min: 0, max: 40 }),
      minute: fc.integer({ min: 0, max: 3 }),
    }),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((rows) => rows.map((row, index) => sheet(`e${index}`, row.a, row.b, row.minute)));
const lenient = { ...rules, minEvaluations: 1 };

describe("aggregate, whatever the scores", () => {
  it("does not depend on the order in which evaluations come", () => {
    fc.assert(
      fc.property(sheets, fc.infiniteStream(fc.nat()), (given, keys) => {
        const order = new Map(given.map((one) => [one.id, keys.next().value ?? 0]));
        const shuffled = given.toSorted((x, y) => (order.get(x.id) ?? 0) - (order.get(y.id) ?? 0));
        const [first, second] = [ranked(given, lenient), ranked(shuffled, lenient)];
        expect({ ...second, kept: second.kept.toSorted() }).toEqual({ ...first, kept: first.kept.toSorted() });
      }),
    );
  });

  it("stays between the lowest and the highest total that counted", () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const { mean, kept } = ranked(given, lenient);
        const totals = given.filter((one) => kept.includes(one.id)).map(totalOf);
        expect(compareRational(mean, rational(Math.min(...totals)))).toBeGreaterThanOrEqual(0);
        expect(compareRational(mean, rational(Math.max(...totals)))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("has criteria that sum to the mean, exactly", () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const { mean, criteria } = ranked(given, lenient);
        const sum = [...criteria.values()].reduce(addRational, rational(0));
        expect(compareRational(sum, mean)).toBe(0);
      }),
    );
  });

  it("never rewards one evaluator's lower score", () => {
    fc.assert(
      fc.property(sheets, fc.nat(), (given, pick) => {
        const index = pick % given.length;
        const lowered = given.map((one, at) =>
          at === index
            ? {
                ...one,
                points: new Map([
                  ["a", 0],
                  ["b", 0],
                ]),
              }
            : one,
        );
        expect(compareRational(ranked(lowered, lenient).mean, ranked(given, lenient).mean)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("toOneDecimal", () => {
  it.each([
    [rational(325, 4), "81.3"],
    [rational(161, 3), "53.7"],
    [rational(0, 3), "0.0"],
    [rational(-1, 5), "−0.2"],
    [rational(-1, 100), "0.0"],
    [rational(99_999, 1000), "100.0"],
  ])("shows %o as %s", (value, shown) => {
    expect(toOneDecimal(value)).toBe(shown);
  });
});
