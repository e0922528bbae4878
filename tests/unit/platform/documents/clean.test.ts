import { inflateRawSync } from "node:zlib";
import { decodePDFRawStream, PDFDocument, PDFHexString, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import * as CFB from "cfb";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { clean } from "@/lib/platform/documents/clean";
import { stripJpeg } from "@/lib/platform/documents/image";
import { Uncopyable } from "@/lib/platform/documents/types";
import { readZip } from "@/lib/platform/documents/zip";
import * as made from "../../../factories/documents";

const NAME = "홍길동";
const office = "application/vnd.openxmlformats-officedocument.";
const types = {
  pdf: "application/pdf",
  docx: `${office}wordprocessingml.document`,
  xlsx: `${office}spreadsheetml.sheet`,
  pptx: `${office}presentationml.presentation`,
  hwpx: "application/hwp+zip",
  hwp: "application/x-hwp",
  png: "image/png",
  jpeg: "image/jpeg",
  zip: "application/zip",
};

describe("a copy for blind evaluation", () => {
  it.each([
    ["pdf", () => made.namedPdf(NAME, ["plan"], true)],
    ["docx", () => made.docx(NAME)],
    ["xlsx", () => made.xlsx(NAME)],
    ["pptx", () => made.pptx(NAME)],
    ["hwpx", () => made.hangulPackage(NAME)],
    ["hwp", () => Promise.resolve(made.hangul(NAME))],
    ["png", () => made.png(NAME)],
    ["jpeg", () => made.jpeg(NAME)],
    [
      "zip",
      async () => made.packageOf({ [`${NAME}/${NAME}.pdf`]: await made.namedPdf(NAME), "b.hwp": made.hangul(NAME) }),
    ],
  ] as const)("of a %s holds no byte of a name that the original holds", async (kind, make) => {
    const original = await make();
    expect(await holds(original)).toBe(true);
    const { bytes } = await clean(original, types[kind], [NAME]);
    expect(await holds(bytes)).toBe(false);
  });

  it("keeps what the document says", async () => {
    const { bytes } = await clean(await made.docx(NAME, "복합재 판독"), types.docx, [NAME]);
    const parts = new Map((await readZip(bytes)).map((member) => [member.name, member.bytes.toString()]));
    expect(parts.get("word/document.xml")).toContain('<w:ins w:author="Author" w:date="2025-01-01T00:00:00Z">');
    expect(parts.get("word/document.xml")).toContain("복합재 판독");
    expect(parts.has("docProps/custom.xml")).toBe(false);
    expect(parts.get("_rels/.rels")).not.toContain("custom.xml");
    expect(parts.get("[Content_Types].xml")).not.toContain("custom.xml");
  });

  it("numbers the members of an archive instead of naming them", async () => {
    const archive = await made.packageOf({ "a/계획.pdf": await made.namedPdf(NAME), "그림.PNG": await made.png(NAME) });
    const { bytes } = await clean(archive, types.zip, [NAME]);
    expect((await readZip(bytes)).map((member) => member.name)).toEqual(["document-01.pdf", "document-02.png"]);
  });

  it("turns a picture whose camera was held upright, and leaves the pixels of others alone", async () => {
    const turned = await clean(await made.jpeg(NAME, 6), types.jpeg, [NAME]);
    const { width, height, exif } = await sharp(turned.bytes).metadata();
    expect({ width, height, exif }).toEqual({ width: 4, height: 8, exif: undefined });
    const straight = await made.jpeg(NAME);
    const { bytes } = await clean(straight, types.jpeg, [NAME]);
    expect(bytes).toEqual(Buffer.from(stripJpeg(straight)));
    expect(await sharp(bytes).raw().toBuffer()).toEqual(await sharp(straight).raw().toBuffer());
  });

  it("says how many pages nobody can read for names", async () => {
    const { unread } = await clean(await made.namedPdf("Kim Cheolsu", ["text", ""]), types.pdf, ["Kim Cheolsu"]);
    expect(unread).toBe(1);
  });

  it.each([
    [
      "a PDF, with its pages",
      "pdf",
      () => made.namedPdf("x", ["plan", "by Kim Cheolsu", "and Kim  cheolsu"]),
      { refused: "name_in_text", pages: [2, 3] },
    ],
    [
      "a DOCX, in two runs",
      "docx",
      () => made.docx("x", "Kim </w:t></w:r><w:r><w:t>Cheolsu"),
      { refused: "name_in_text" },
    ],
    ["a DOCX, by number of character", "docx", () => made.docx("x", "&#75;im Cheolsu"), { refused: "name_in_text" }],
    ["a shared text of XLSX", "xlsx", () => made.xlsx("x", "Kim Cheolsu"), { refused: "name_in_text" }],
    ["a slide", "pptx", () => made.pptx("x", "Kim Cheolsu"), { refused: "name_in_text" }],
    ["a HWPX", "hwpx", () => made.hangulPackage("x", "Kim Cheolsu"), { refused: "name_in_text" }],
    ["an HWP", "hwp", () => Promise.resolve(made.hangul("x", { text: "Kim Cheolsu" })), { refused: "name_in_text" }],
    [
      "an archive's third member",
      "zip",
      () => made.packageOf({ "a.txt": "a", "b.txt": "b", "c.txt": "Kim Cheolsu" }),
      { refused: "name_in_text", member: 3 },
    ],
    [
      "the name of a part",
      "docx",
      () => made.docx("x", "y", { "word/media/Kim Cheolsu.xml": "<a/>" }),
      { refused: "name_left" },
    ],
  ] as const)("is refused where a name stands in %s", async (_place, kind, make, why) => {
    await expect(clean(await make(), types[kind], ["Kim Cheolsu"])).rejects.toMatchObject({ why });
  });

  it("knows a registration number with and without its hyphens", async () => {
    const numbered = await made.docx("x", "등록번호 123-45-67891");
    await expect(clean(numbered, types.docx, ["1234567891"])).rejects.toMatchObject({
      why: { refused: "name_in_text" },
    });
    await expect(clean(numbered, types.docx, ["1234567892"])).resolves.toBeDefined();
  });

  it("takes a name of two letters for a name only at the start of a word", async () => {
    await expect(clean(await made.docx("x", "과정을 이수한 대표"), types.docx, ["수한"])).resolves.toBeDefined();
    await expect(clean(await made.docx("x", "대표 수한이 말했다"), types.docx, ["수한"])).rejects.toBeInstanceOf(
      Uncopyable,
    );
  });

  it.each([
    ["encrypted", "hwp", () => made.hangul(NAME, { flags: 0b11 })],
    ["distribution", "hwp", () => made.hangul(NAME, { flags: 0b101 })],
    [
      "tracked_changes",
      "hwp",
      () => made.hangul(NAME, { info: made.hangulRecord(0x61, Buffer.from(NAME, "utf16le")) }),
    ],
    ["memos", "hwp", () => made.hangul(NAME, { body: made.hangulRecord(0x5d, Buffer.alloc(4)) })],
    ["damaged", "hwp", () => Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["damaged", "pdf", () => Buffer.from("%PDF-1.7\nnothing")],
    ["damaged", "docx", () => Buffer.from("PK\x03\x04nothing")],
    ["damaged", "docx", () => made.docx("x", "y", { "word/a.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' })],
    ["damaged", "jpeg", () => Buffer.from("ffd8ffe0ffff", "hex")],
    ["embedded_object", "docx", () => made.docx("x", "y", { "word/embeddings/a.xlsx": "PK" })],
    ["member_unknown", "zip", () => made.packageOf({ "a.exe": "MZ" })],
    ["encrypted", "hwpx", () => made.hangulPackage("x", "y", { "META-INF/manifest.xml": "<encryption-data/>" })],
  ] as const)("is refused: %s (%s)", async (refused, kind, make) => {
    await expect(clean(await make(), types[kind], [NAME])).rejects.toMatchObject({ why: { refused } });
  });
});

/** Whether the name stands anywhere in the file, unpacked as far as it can be. */
async function holds(bytes: Uint8Array): Promise<boolean> {
  const file = Buffer.from(bytes);
  if (readings.some((encoding) => file.includes(Buffer.from(NAME, encoding)))) return true;
  if (file.includes(Buffer.from(NAME, "utf16le").swap16())) return true;
  for (const part of await partsOf(file)) if (await holds(part)) return true;
  return false;
}

const readings = ["utf8", "utf16le"] as const;

async function partsOf(file: Buffer): Promise<Uint8Array[]> {
  if (file.toString("latin1", 0, 2) === "PK") {
    const members = await readZip(file);
    return members.flatMap(({ name, bytes }) => [Buffer.from(name), bytes]);
  }
  if (file.toString("latin1", 0, 5) === "%PDF-") return pdfParts(file);
  if (file.length > 512 && file.readUInt32BE(0) === 0xd0cf11e0) return compoundParts(file);
  return [];
}

async function pdfParts(file: Buffer): Promise<Uint8Array[]> {
  const { context } = await PDFDocument.load(file, { updateMetadata: false });
  const strings: string[] = [];
  const parts = context.enumerateIndirectObjects().flatMap(([, object]) => {
    strings.push(object.toString());
    return object instanceof PDFRawStream ? [Buffer.from(decodePDFRawStream(object).decode())] : [];
  });
  const hex = strings.flatMap((text) => text.match(/<[0-9A-F]{4,}>/gi) ?? []);
  const decoded = hex.map((one) => PDFHexString.of(one.slice(1, -1)).decodeText());
  const literal = strings
    .flatMap((text) => text.match(/\((?:\\.|[^\\()])*\)/g) ?? [])
    .map((one) => PDFString.of(one.slice(1, -1)).decodeText());
  return [...parts, Buffer.from([...decoded, ...literal].join("\n"))];
}

function compoundParts(file: Buffer): Uint8Array[] {
  const container = CFB.parse(file, { type: "buffer" });
  return container.FileIndex.filter((entry) => entry.type === 2 && entry.size > 0).map((entry) => {
    const stream = Buffer.from(entry.content);
    return /^(DocInfo|Section\d)/.test(entry.name) ? inflateRawSync(stream) : Buffer.concat([Buffer.alloc(8), stream]);
  });
}
