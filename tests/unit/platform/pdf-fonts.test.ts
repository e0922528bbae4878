import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { letterRuns, pdfFont } from "@/lib/platform/pdf-fonts";
import { textPdf } from "@/lib/platform/pdf-stamp";
import { ascentOf, lettersOf } from "@/lib/platform/sfnt";

const drawn = (text: string) => letterRuns("Regular", text).map((run) => run.text).join(""); // prettier-ignore

const syllables = Array.from({ length: 11_172 }, (_, index) => String.fromCodePoint(0xac00 + index));

/** KS X 1001, rows 42 to 93: the Hanja of EUC-KR, 94 in a row. */
const hanja = Array.from({ length: 52 * 94 }, (_, index) =>
  new TextDecoder("euc-kr", { fatal: true }).decode(Uint8Array.of(0xca + Math.floor(index / 94), 0xa1 + (index % 94))),
);

describe("the letters of a PDF", () => {
  it("hold every syllable of Hangul and every Hanja of KS X 1001 but one, in both weights", () => {
    expect(new Set(hanja).size).toBe(4888);
    for (const weight of ["Regular", "Bold"] as const) {
      const text = [...syllables, ...hanja].join("");
      const runs = letterRuns(weight, text);
      const shown = runs.map((run) => run.text).join("");
      // One that no font here has, and one of two more codes that they have by its first code.
      expect(shown === text.replace("隙", "[U+9699]").replace(/[\uf95f\uf9aa]/g, "\u5be7")).toBe(true);
      // The declared ranges are not taken on trust: each run's own font has its letters.
      const letters = new Map(runs.map(({ name, font }) => [name, lettersOf(font)]));
      for (const { name, text: part } of runs)
        for (const letter of part) if (!letters.get(name)?.has(letter.codePointAt(0) ?? 0)) throw new Error(letter);
    }
  });

  it("come from one font where it has them all, and are joined where they were typed apart", () => {
    const usual = "온결비전(주) · KAI-01 · 2026.11.23.(월)";
    expect(letterRuns("Bold", usual)).toEqual([expect.objectContaining({ text: usual, font: pdfFont("Bold") })]);
    expect(drawn("한글".normalize("NFD"))).toBe("한글");
    expect(letterRuns("Regular", "")).toMatchObject([{ text: "" }]);
    expect(drawn("첫 줄\n둘째 줄")).toBe("첫 줄\n둘째 줄");
  });

  it("stand on one baseline, that of the usual font, and on the page", async () => {
    const runs = letterRuns("Regular", "대표 金韓國");
    expect(new Set(runs.map((run) => run.ascent))).toEqual(new Set([ascentOf(pdfFont("Regular"))]));
    const pieces = async (text: string) => {
      const data = new Uint8Array(await textPdf("별첨", [text], []));
      const page = await (await getDocument({ data, verbosity: 0 }).promise).getPage(1);
      const { items } = await page.getTextContent();
      return items.flatMap((item) => ("str" in item && item.str.trim() ? [[item.str, item.transform[5]]] : []));
    };
    const [title, usual] = await pieces("대표 김한국");
    const [again, ...mixed] = await pieces("대표 金韓國");
    expect(again).toEqual(title);
    expect(mixed.map(([text]) => text).join("")).toBe("대표金韓國");
    expect(new Set(mixed.map(([, baseline]) => baseline))).toEqual(new Set([usual?.[1]]));
  });

  it("are told by their number where no font has them, so that two of them differ; what has no shape is left out", () => {
    expect(drawn("𠮷野 🚀")).toBe("[U+20BB7]野 [U+1F680]");
    expect(drawn("가\u200b\u202e나\ufeff")).toBe("가나");
  });

  it("make a PDF of a few kilobytes, however rare they are", async () => {
    const usual = await textPdf("별첨", [], ["온결비전 대표 김한국"]);
    const rare = await textPdf("별첨", [], ["뷁똠쬈햏 대표 金韓國 鬱陵島"]);
    expect(rare.length - usual.length).toBeLessThan(20_000);
    expect(rare.toString("latin1")).toContain("NotoSansKR");
  });
});
