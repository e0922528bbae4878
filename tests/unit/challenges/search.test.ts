import { describe, expect, it } from "vitest";
import {
  addressOf,
  callFacets,
  callsOf,
  conditionsOf,
  fieldFacet,
  maskOf,
  searchOf,
  type SearchedCall,
} from "@/lib/challenges/rules/search";
import { technologyFields } from "@/lib/challenges/schema";
import { challengeSearch, type ChallengeSearch } from "@/lib/challenges/schema/search";

const search = (given: Record<string, unknown> = {}): ChallengeSearch => challengeSearch.parse(given);
const day = 86_400_000;
const now = new Date("2026-11-20T07:00:00.000Z");

const call = (code: string, state: SearchedCall["state"], closesIn: number): SearchedCall => ({
  id: `id-${code}`,
  code,
  state,
  closesAt: new Date(now.getTime() + closesIn),
});

const calls = [
  call("28", "upcoming", 60 * day),
  call("26", "open", 7 * day),
  call("27", "open", 7 * day + 1),
  call("25", "evaluating", -10 * day),
  call("24", "past", -300 * day),
  call("23", "past", -600 * day),
];
const counts = {
  calls: { "id-28": 1, "id-26": 2, "id-27": 4, "id-25": 8, "id-24": 16 },
  owners: {},
  fields: technologyFields.map((field) => (field === "ai" ? 3 : field === "space" ? 5 : 0)),
};

describe("the address of a search", () => {
  it("drops what it does not know and never refuses", () => {
    expect(
      search({
        q: ["a", "b"],
        state: ["open", "x"],
        field: "ai",
        owner: ["KAI", "<script>", { not: "" }],
        closes: "8",
        page: "-3",
        sort: "z",
      }),
    ).toEqual({
      q: "",
      state: ["open"],
      field: ["ai"],
      owner: ["KAI"],
      call: undefined,
      closes: undefined,
      sort: "latest",
      page: 1,
    });
  });

  it.each([
    ["드\0론", "드론"],
    ["\0", ""],
    [" \t\u3000 ", ""],
    ["a".repeat(500), "a".repeat(60)],
    ["드\ud800", "드\ufffd"],
    ["무인기 AI", "무인기 AI"],
  ])("takes the words %j as %j", (q, taken) => {
    expect(search({ q }).q).toBe(taken);
    expect(searchOf(conditionsOf(search({ q })).toString()).q).toBe(taken);
  });

  it("comes back as it was", () => {
    const given = {
      q: "드론 탐지",
      state: ["open"],
      field: ["ai", "space"],
      owner: ["KAI"],
      call: "26",
      closes: "7",
      sort: "deadline",
      page: "2",
    };
    expect(searchOf(new URL(addressOf(search(given)), "http://x").search)).toEqual(search(given));
    expect(searchOf(conditionsOf(search(given)).toString())).toEqual(search({ ...given, sort: "latest", page: "1" }));
    expect(addressOf(search())).toBe("/challenges");
    expect(conditionsOf(search({ sort: "code", page: "4" })).toString()).toBe("");
  });
});

describe("filters that rest on the call", () => {
  const codes = (given: Record<string, unknown>) => callsOf(calls, search(given), now).map((one) => one.code);

  it("leave the calls that pass all of them, what can be applied for soonest first, then what closed last", () => {
    expect(codes({})).toEqual(["26", "27", "28", "25", "24", "23"]);
    expect(codes({ state: ["past", "upcoming"] })).toEqual(["28", "24", "23"]);
    expect(codes({ call: "25", state: "open" })).toEqual([]);
  });

  it("close within seven days up to the last millisecond", () => {
    expect(codes({ closes: "7" })).toEqual(["26"]);
    expect(codes({ closes: "30" })).toEqual(["26", "27"]);
  });

  it("are counted each with the others kept and its own left out", () => {
    const facets = callFacets(calls, counts, search({ state: "open", closes: "7" }), now);
    expect(facets.state).toEqual([
      { value: "open", count: 2 },
      { value: "upcoming", count: 0 },
      { value: "evaluating", count: 0 },
      { value: "past", count: 0 },
    ]);
    expect(facets.closes).toEqual([
      { value: "7", count: 2 },
      { value: "30", count: 6 },
    ]);
    const all = callFacets(calls, counts, search({ call: "26" }), now);
    expect(all.call.map((one) => one.count)).toEqual([1, 2, 4, 8, 16, 0]);
    expect(all.state.map((one) => one.count)).toEqual([2, 0, 0, 0]);
  });
});

describe("fields", () => {
  it("are shown by how many they have, and when they are chosen", () => {
    expect(fieldFacet(counts, search({ field: "energy" }))).toEqual([
      { value: "space", count: 5 },
      { value: "ai", count: 3 },
      { value: "energy", count: 0 },
    ]);
  });

  it("have one bit each", () => {
    expect(maskOf([])).toBe(0);
    expect(maskOf(["ai", "space"])).toBe(9);
    expect(maskOf([...technologyFields])).toBe(2 ** technologyFields.length - 1);
  });
});
