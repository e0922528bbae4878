import { PDFDocument } from "@cantoo/pdf-lib";
import Pdf from "pdfkit";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { imagePdf, stampPdf, textPdf } from "@/lib/platform/pdf-stamp";

const line = "온결비전 · 김온결 · 2026.11.23.(월) 12:01:05 KST · 26-KAI-01";

async function pagesOf(bytes: Uint8Array | undefined) {
  if (!bytes) throw new Error("no PDF");
  return (await PDFDocument.load(bytes)).getPages();
}

const marked = async (bytes: Uint8Array) =>
  (await pagesOf(await stampPdf(bytes, line))).map((page) =>
    page.node.Resources()?.toString().includes("EmbeddedPdfPage"),
  );

function locked(): Promise<Uint8Array> {
  const pdf = new Pdf({ userPassword: "secret" });
  const parts: Buffer[] = [];
  pdf.on("data", (part: Buffer) => parts.push(part));
  pdf.text("closed").end();
  return new Promise((resolve) => pdf.on("end", () => resolve(Buffer.concat(parts))));
}

describe("a marked copy", () => {
  it("has the mark on every page, whatever its size", async () => {
    const long = await textPdf(
      "별첨",
      ["26-KAI-01"],
      Array.from({ length: 120 }, () => "긴 글의 한 단락입니다."),
    );
    expect((await pagesOf(long)).length).toBeGreaterThan(2);
    expect(new Set(await marked(long))).toEqual(new Set([true]));
    const mixed = await PDFDocument.create();
    for (const size of [[595, 842], [842, 595], [300, 2000]] as const) mixed.addPage([...size]); // prettier-ignore
    expect(await marked(await mixed.save())).toEqual([true, true, true]);
  });

  it("carries the mark in its properties too", async () => {
    const document = await PDFDocument.load(
      (await stampPdf(await textPdf("별첨", [], ["글"]), line)) ?? new Uint8Array(),
    );
    expect(document.getSubject()).toBe(line);
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["a broken one", Buffer.from("%PDF-1.7\ntrailer\n<<>>\n%%EOF\n")],
    ["another type", Buffer.from("hello")],
  ])("is not made of %s", async (_, bytes) => {
    expect(await stampPdf(bytes, line)).toBeUndefined();
  });

  it("is not made of one that a password protects", async () => {
    expect(await stampPdf(await locked(), line)).toBeUndefined();
  });
});

describe("a picture as a page", () => {
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#808080" } });

  it.each([
    ["a lying PNG", picture(60, 20).png(), [841.89, 595.28]],
    ["an upright JPEG", picture(20, 60).jpeg(), [595.28, 841.89]],
  ] as const)("of %s has its way up", async (_, made, size) => {
    const [page] = await pagesOf(await imagePdf(await made.toBuffer()));
    expect([page?.getWidth(), page?.getHeight()]).toEqual(size);
  });

  it("is not made of what is no picture", async () => {
    expect(await imagePdf(Buffer.from("no picture"))).toBeUndefined();
  });
});
