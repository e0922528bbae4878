import { describe, expect, it } from "vitest";
import { show } from "@/lib/platform/documents/show";
import * as made from "../../../factories/documents";

const office = "application/vnd.openxmlformats-officedocument.";
const paragraph = (text: string) => ({ kind: "paragraph", text });

describe("a document for the viewer", () => {
  it("of HWPX has headings, paragraphs, tables with spans and pictures", async () => {
    const view = await show(
      await made.hangulPackage("x", "첫 줄<hp:lineBreak/>둘째&#32;줄<hp:tab/>끝"),
      "application/hwp+zip",
    );
    expect(view).toEqual({
      plain: false,
      cut: false,
      blocks: [
        { kind: "heading", text: "1. 개요" },
        paragraph("첫 줄\n둘째 줄\t끝"),
        { kind: "table", rows: [[{ blocks: [paragraph("항목")], columns: 2, rows: 1 }]] },
        { kind: "image", source: expect.stringMatching(/^data:image\/jpeg;base64,/) },
      ],
    });
  });

  it("says where a picture stood that cannot be shown", async () => {
    const file = await made.hangulPackage("x", "y", { "BinData/image1.png": "no picture" });
    expect((await show(file, "application/hwp+zip")).blocks.at(-1)).toEqual({ kind: "gap", what: "image" });
  });

  it("takes markup of a hostile writer as the text that it is", async () => {
    const file = await made.hangulPackage("x", "&lt;script&gt;alert(1)&lt;/script&gt;<script>alert(2)</script>");
    expect((await show(file, "application/hwp+zip")).blocks[1]).toEqual(paragraph("<script>alert(1)</script>alert(2)"));
  });

  it("of HWP 5 has the text, without the controls that stand in it", async () => {
    const tab = `\t${String.fromCharCode(1, 2, 3, 4, 5, 6)}\t`;
    const control = String.fromCharCode(11, 1, 2, 3, 4, 5, 6, 11);
    const body = Buffer.concat([
      made.paragraphText(`표${control} 앞`),
      made.paragraphText("끝\r"),
      made.paragraphText("가".repeat(3000)),
    ]);
    const view = await show(made.hangul("x", { text: `사업${tab}계획\r`, body }), "application/x-hwp");
    expect(view).toEqual({
      plain: true,
      cut: false,
      blocks: [paragraph("사업\t계획"), paragraph("표 앞"), paragraph("끝"), paragraph("가".repeat(3000))],
    });
  });

  it.each([
    [0b101, "distribution"],
    [0b011, "encrypted"],
  ])("refuses an HWP that is locked (flags %i)", async (flags, refused) => {
    await expect(show(made.hangul("x", { flags }), "application/x-hwp")).rejects.toMatchObject({ why: { refused } });
  });

  it("of DOCX has text and tables", async () => {
    expect((await show(await made.docx("x", "본문"), `${office}wordprocessingml.document`)).blocks).toEqual([
      { kind: "heading", text: "개요" },
      paragraph("본문"),
      { kind: "table", rows: [[{ blocks: [paragraph("칸")], columns: 1, rows: 1 }]] },
    ]);
  });

  it("of XLSX has a table for each sheet, of PPTX the text slide by slide", async () => {
    expect((await show(await made.xlsx("x", "예산"), `${office}spreadsheetml.sheet`)).blocks).toEqual([
      { kind: "page", name: "자금", number: 1 },
      {
        kind: "table",
        rows: [["예산", "42"].map((text) => ({ blocks: [paragraph(text)], columns: 1, rows: 1 }))],
      },
    ]);
    expect((await show(await made.pptx("x", "발표"), `${office}presentationml.presentation`)).blocks).toEqual([
      { kind: "page", name: null, number: 1 },
      paragraph("발표"),
    ]);
  });

  it("ends in a document that goes too deep", async () => {
    const deep = "<hp:t>".repeat(300) + "</hp:t>".repeat(300);
    const file = await made.hangulPackage("x", deep);
    await expect(show(file, "application/hwp+zip")).rejects.toMatchObject({ why: { refused: "damaged" } });
  });
});
