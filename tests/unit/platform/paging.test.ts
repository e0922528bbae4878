import { describe, expect, it } from "vitest";
import { pageNumber, pageOf } from "@/lib/platform/paging";

describe("the page of a list", () => {
  it.each([
    [undefined, 1],
    ["", 1],
    ["0", 1],
    ["-1", 1],
    ["1.5", 1],
    ["x", 1],
    ["3", 3],
    [["2", "3"], 1],
    ["10000", 10_000],
    ["10001", 1],
  ])("asked for as %j is %i", (asked, page) => expect(pageNumber.parse(asked)).toBe(page));

  it.each([
    [1, 0, 1, 1, 0],
    [1, 50, 1, 1, 0],
    [2, 50, 1, 1, 0],
    [2, 51, 2, 2, 50],
    [9, 101, 3, 3, 100],
  ])("%i of %i rows is page %i of %i, from row %i", (asked, total, page, pages, skip) => {
    expect(pageOf(asked, total, 50)).toEqual({ paging: { page, pages }, rows: { skip, take: 50 } });
  });
});
