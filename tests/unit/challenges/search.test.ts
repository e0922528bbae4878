import { describe, expect, it } from "vitest";
import { addressOf, without } from "@/components/challenges/search-address";
import { countsOf, filtered, likePattern, wordsOf, type Hit } from "@/lib/challenges/rules/search";
import { challengeSearch, type ChallengeSearch } from "@/lib/challenges/schema/search";

const search = (given: Record<string, unknown> = {}): ChallengeSearch => challengeSearch.parse(given);

const hit = (code: string, changes: Partial<Hit> = {}): Hit => ({
  id: code,
  code,
  fields: ["ai"],
  owner: "KAI",
  call: "26",
  state: "open",
  publishedAt: new Date(0),
  closesAt: new Date(1000),
  ...changes,
});

const hits = [
  hit("a", { publishedAt: new Date(1) }),
  hit("b", { publishedAt: new Date(2), owner: "LIG", fields: ["ai", "space"], closesAt: new Date(500) }),
  hit("c", { publishedAt: new Date(3), state: "past", call: "25" }),
];

describe("the address of a search", () => {
  it("drops what it does not know and never refuses", () => {
    expect(
      search({
        q: ["a", "b"],
        state: ["open", "x"],
        field: "ai",
        owner: ["KAI", "<script>", { not: "" }],
        page: "-3",
        sort: "z",
      }),
    ).toEqual({
      q: "",
      state: ["open"],
      field: ["ai"],
      owner: ["KAI"],
      call: undefined,
      sort: "latest",
      page: 1,
    });
  });

  it("comes back as it was", () => {
    const given = {
      q: "드론 탐지",
      state: ["open"],
      field: ["ai", "space"],
      owner: ["KAI"],
      call: "26",
      sort: "deadline",
      page: "2",
    };
    const address = new URL(addressOf(search(given)), "http://x");
    const read: Record<string, string | string[]> = {};
    for (const key of address.searchParams.keys()) read[key] = address.searchParams.getAll(key);
    expect(
      search({ ...read, q: read.q?.[0], call: read.call?.[0], sort: read.sort?.[0], page: read.page?.[0] }),
    ).toEqual(search(given));
    expect(addressOf(search())).toBe("/challenges");
  });

  it("loses one condition at a time", () => {
    expect(without(search({ field: ["ai", "space"] }), "field", "ai").field).toEqual(["space"]);
  });
});

describe("filters and counts", () => {
  it("keep what passes every filter, any value of one filter", () => {
    const codes = (given: Record<string, unknown>) => filtered(hits, search(given)).map((one) => one.code);
    expect(codes({})).toEqual(["c", "b", "a"]);
    expect(codes({ state: "open" })).toEqual(["b", "a"]);
    expect(codes({ field: ["space", "energy"] })).toEqual(["b"]);
    expect(codes({ owner: ["KAI"], call: "26" })).toEqual(["a"]);
    expect(codes({ sort: "deadline" })).toEqual(["b", "a", "c"]);
    expect(codes({ sort: "code" })).toEqual(["a", "b", "c"]);
  });

  it("count each value with the other filters kept and its own left out", () => {
    const counts = countsOf(hits, search({ owner: "LIG", state: "open" }), "owner", (one) => [one.owner]);
    expect(counts).toEqual([
      { value: "KAI", count: 1 },
      { value: "LIG", count: 1 },
    ]);
  });
});

describe("words", () => {
  it("are split, at most five, and taken literally", () => {
    expect(wordsOf("  드론   탐지 ")).toEqual(["드론", "탐지"]);
    expect(wordsOf("a b c d e f")).toHaveLength(5);
    expect(likePattern("100%_\\")).toBe("%100\\%\\_\\\\%");
  });
});
