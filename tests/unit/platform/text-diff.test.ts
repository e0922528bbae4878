import { describe, expect, it } from "vitest";
import { diffText } from "@/lib/platform/text-diff";

/** `[-removed-]` and `{+added+}` in the running text. */
const shown = (before: string, after: string) =>
  diffText(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");

describe("two versions of a text", () => {
  it.each([
    ["시험을 합니다.", "시험을 합니다.", "시험을 합니다."],
    ["시험을 합니다.", "시험이 필요합니다.", "시험[-을-]{+이+} {+필요+}합니다."],
    ["정확도 95% 이상", "정확도 97% 이상", "정확도 [-95-]{+97+}% 이상"],
    ["예산 60,000,000원", "예산 55,000,000원", "예산 [-60,000,000-]{+55,000,000+}원"],
    ["창고에서 씁니다.", "격납고에서 밤에 씁니다.", "[-창-]{+격납+}고에서 {+밤에 +}씁니다."],
    ["사진", "영상", "[-사진-]{+영상+}"],
    ["the range", "the ranges", "the [-range-]{+ranges+}"],
    ["", "새 글", "{+새 글+}"],
    ["옛 글", "", "[-옛 글-]"],
    ["첫 줄\n둘째 줄", "첫 줄\n\n둘째 줄", "첫 줄[-\n-]{+\n\n+}둘째 줄"],
  ])("%j → %j", (before, after, wanted) => {
    expect(shown(before, after)).toBe(wanted);
  });

  it("lose nothing of either", () => {
    const [before, after] = ["가나 다라마 90%, A-1", "가나다 다라바 91% B-1 끝"];
    const pieces = diffText(before, after);
    const side = (dropped: "removed" | "added") =>
      pieces.filter(({ kind }) => kind !== dropped).map(({ text }) => text);
    expect(side("added").join("")).toBe(before);
    expect(side("removed").join("")).toBe(after);
  });
});
