import { describe, expect, it } from "vitest";
import { formTree, rowVersion } from "@/lib/platform/form";

function form(...entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe("formTree", () => {
  it("nests dots, makes arrays of numbers and of repeated names", () => {
    const tree = formTree(
      form(
        ["title.ko", "제목"],
        ["criteria.1.points", "20"],
        ["criteria.0.points", "40"],
        ["field", "ai"],
        ["field", "space"],
      ),
    );
    expect(tree).toEqual({
      title: { ko: "제목" },
      criteria: [{ points: "40" }, { points: "20" }],
      field: ["ai", "space"],
    });
  });

  it("leaves out what React adds, and counts a line end as one character", () => {
    expect(formTree(form(["text", "가\0나"]))).toEqual({ text: "가나" });
    expect(formTree(form(["$ACTION_ID_x", ""], ["text", "가\r\n나"]))).toEqual({ text: "가\n나" });
  });

  it("takes out what turns the reading direction of a name and of all that stands after it, not the letters", () => {
    expect(formTree(form(["name", "\u202E온결\u202C \u2066비전\u2069 עברית"]))).toEqual({ name: "온결 비전 עברית" });
  });

  it("does not let a name reach an object's prototype", () => {
    const tree = formTree(form(["__proto__.polluted", "yes"], ["constructor.prototype.polluted", "yes"]));
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(tree).toHaveProperty("constructor");
  });
});

describe("rowVersion", () => {
  it.each([
    ["0", true],
    ["2147483647", true],
    ["2147483648", false],
    ["-1", false],
    ["1.5", false],
    ["x", false],
  ])("%s: %s", (text, fits) => expect(rowVersion.safeParse(text).success).toBe(fits));
});
