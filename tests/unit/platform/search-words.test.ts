import { describe, expect, it } from "vitest";
import { lexemesOf } from "@/lib/platform/search-words";

describe("the words of a search", () => {
  const nfd = (text: string) => text.normalize("NFD");

  it.each([
    ["  드론   탐지 ", `'${nfd("드론")}':* & '${nfd("탐지")}':*`],
    ["탐지 드론", `'${nfd("탐지")}':* & ('${nfd("드론")}':* | '${nfd("드로")}\u1102':*)`],
    ["깃", `('${nfd("깃")}':* | '${nfd("기")}\u1109':*)`],
    ["자윯", `('${nfd("자윯")}':* | '${nfd("자율")}\u1112':*)`],
    ["(무인기)", `('(${nfd("무인기")})':* | '${nfd("무인기")}':*)`],
    ["탐지·위치", `('${nfd("탐지·위치")}':* | ('${nfd("탐지")}':* & '${nfd("위치")}':*))`],
    ["3.5 MIL-STD R&D", "'3.5':* & 'mil-std':* & 'r&d':*"],
    ["a b c d e f", "'a':* & 'b':* & 'c':* & 'd':* & 'e':*"],
    ["DRONE", "'drone':*"],
    ["ㄷㄹ", "'ㄷㄹ':*"],
    ["ㄳ", "'ㄱㅅ':*"],
    ["드ㄹ", `'${nfd("드")}\u1105':*`],
    ["it's \\ & ! :* |", "'it''s':* & '\\\\':* & '&':* & '!':* & ':*':*"],
    ["a:*|b", "('a:*|b':* | ('a':* & '*|b':*))"],
    ["", ""],
    ["가".repeat(30), `'${nfd("가".repeat(20))}':*`],
  ])("of %j are asked for as %s", (query, lexemes) => {
    expect(lexemesOf(query)).toBe(lexemes);
  });
});
