import { crc32, deflateRawSync } from "node:zlib";
import { PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import * as CFB from "cfb";
import sharp from "sharp";
import { writeZip, type Member } from "@/lib/platform/documents/zip";

// Small documents that the programs of this world would open, with people's names in the places where those write them.

/** An archive of parts by their names. */
export function packageOf(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const members: Member[] = Object.entries(parts).map(([name, content]) => ({ name, bytes: Buffer.from(content) }));
  return writeZip(members);
}

const officeXml = "application/vnd.openxmlformats-officedocument";
const contentTypes = `<?xml version="1.0"?><Types><Override PartName="/docProps/custom.xml" ContentType="${officeXml}.custom-properties+xml"/></Types>`;
const relations = (...targets: string[]) =>
  `<?xml version="1.0"?><Relationships>${targets.map((target, index) => `<Relationship Id="rId${index}" Target="${target}"/>`).join("")}</Relationships>`;

const properties = (name: string) => ({
  "docProps/core.xml": `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>${name}</dc:creator><cp:lastModifiedBy>${name}</cp:lastModifiedBy></cp:coreProperties>`,
  "docProps/app.xml": `<Properties><Company>${name}</Company><Manager>${name}</Manager></Properties>`,
  "docProps/custom.xml": `<Properties><property name="Owner"><lpwstr>${name}</lpwstr></property></Properties>`,
  "_rels/.rels": relations("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "word/document.xml"),
  "[Content_Types].xml": contentTypes,
});

/** DOCX with a name in its properties, a comment's author, a tracked change, the people and a path; `text` is its body. */
export const docx = (name: string, text = "사업계획", more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  packageOf({
    ...properties(name),
    "word/document.xml": `<w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>개요</w:t></w:r></w:p><w:p><w:ins w:author="${name}" w:date="2025-01-01T00:00:00Z"><w:r><w:t>${text}</w:t></w:r></w:ins></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>칸</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`,
    "word/comments.xml": `<w:comments xmlns:w="w"><w:comment w:id="0" w:author="${name}" w:initials="${name}"><w:p/></w:comment></w:comments>`,
    "word/people.xml": `<w15:people xmlns:w15="p"><w15:person w15:author="${name}"><w15:presenceInfo w15:userId="${name}"/></w15:person></w15:people>`,
    "word/_rels/settings.xml.rels": `<Relationships><Relationship Id="r1" Target="file:///C:\\Users\\${name}\\t.dotx" TargetMode="External"/></Relationships>`,
    ...more,
  });

export const xlsx = (name: string, text = "예산") =>
  packageOf({
    ...properties(name),
    "xl/workbook.xml": `<workbook><fileSharing userName="${name}"/><x15ac:absPath url="C:\\Users\\${name}\\"/><sheets><sheet name="자금" sheetId="1"/></sheets></workbook>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row><c t="s"><v>0</v></c><c><v>42</v></c></row></sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst><si><t>${text}</t></si></sst>`,
    "xl/comments1.xml": `<comments><authors><author>${name}</author></authors></comments>`,
    "xl/persons/person.xml": `<personList><person displayName="${name}" userId="${name}" id="{1}"/></personList>`,
  });

export const pptx = (name: string, text = "발표") =>
  packageOf({
    ...properties(name),
    "ppt/presentation.xml": "<p:presentation/>",
    "ppt/slides/slide1.xml": `<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`,
    "ppt/commentAuthors.xml": `<p:cmAuthorLst><p:cmAuthor id="0" name="${name}" initials="${name}"/></p:cmAuthorLst>`,
    "ppt/authors.xml": `<p188:authorLst><p188:author id="{1}" name="${name}" userId="${name}" providerId="AD"/></p188:authorLst>`,
  });

const hwpxText = (text: string) =>
  `<hp:p styleIDRef="1"><hp:run><hp:t>1. 개요</hp:t></hp:run></hp:p><hp:p><hp:run><hp:t>${text}</hp:t></hp:run></hp:p>` +
  `<hp:p><hp:run><hp:tbl><hp:tr><hp:tc><hp:subList><hp:p><hp:run><hp:t>항목</hp:t></hp:run></hp:p></hp:subList><hp:cellSpan colSpan="2" rowSpan="1"/></hp:tc></hp:tr></hp:tbl></hp:run></hp:p>` +
  `<hp:p><hp:run><hp:pic><hc:img binaryItemIDRef="image1"/></hp:pic></hp:run></hp:p>`;

/** HWPX with a name in its metadata, its preview and a tracked change's author. */
export const hangulPackage = async (
  name: string,
  text = "사업계획",
  more: Readonly<Record<string, string | Uint8Array>> = {},
) =>
  packageOf({
    mimetype: "application/hwp+zip",
    "version.xml": "<hv:HCFVersion/>",
    "Contents/content.hpf": `<opf:package xmlns:opf="o"><opf:metadata><opf:title>${name}</opf:title><opf:meta name="creator" content="text">${name}</opf:meta><opf:meta name="lastsaveby" content="text">${name}</opf:meta></opf:metadata><opf:manifest/></opf:package>`,
    "Contents/header.xml": `<hh:head><hh:styles><hh:style id="1" name="개요 1"/></hh:styles><hh:trackChangeAuthors><hh:trackChangeAuthor id="1" name="${name}"/></hh:trackChangeAuthors></hh:head>`,
    "Contents/section0.xml": `<hs:sec xmlns:hs="s" xmlns:hp="p">${hwpxText(text)}</hs:sec>`,
    "BinData/image1.png": await png(name),
    "Preview/PrvText.txt": name,
    "Preview/PrvImage.png": await png(name),
    ...more,
  });

/** A record of HWP 5. */
export function hangulRecord(tag: number, data: Buffer, level = 0): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32LE((tag | (level << 10) | (Math.min(data.length, 0xfff) << 20)) >>> 0);
  if (data.length < 0xfff) return Buffer.concat([head, data]);
  const long = Buffer.alloc(4);
  long.writeUInt32LE(data.length);
  return Buffer.concat([head, long, data]);
}

export const paragraphText = (text: string): Buffer => hangulRecord(0x43, Buffer.from(text, "utf16le"), 1);

type HangulParts = { text: string; flags: number; info: Buffer; body: Buffer };
const none = Buffer.alloc(0);

/** HWP 5 with a name in its summary and preview; `flags` as in FileHeader (bit 0: compressed). */
export function hangul(
  name: string,
  { text = "사업계획", flags = 1, info = none, body = none }: Partial<HangulParts> = {},
): Buffer {
  const container = CFB.utils.cfb_new({ root: "Root Entry" });
  CFB.utils.cfb_del(container, "/\u0001Sh33tJ5");
  const header = Buffer.alloc(256);
  header.write("HWP Document File", "latin1");
  header.writeUInt32LE(0x05010000, 32);
  header.writeUInt32LE(flags, 36);
  const add = (path: string, bytes: Buffer) => CFB.utils.cfb_add(container, path, bytes);
  add("/FileHeader", header);
  add("/DocInfo", deflateRawSync(Buffer.concat([hangulRecord(0x10, Buffer.alloc(26)), info])));
  add(
    "/BodyText/Section0",
    deflateRawSync(Buffer.concat([hangulRecord(0x42, Buffer.alloc(24)), paragraphText(text), body])),
  );
  add("/\u0005HwpSummaryInformation", Buffer.from(name, "utf16le"));
  add("/PrvText", Buffer.from(name, "utf16le"));
  add("/PrvImage", Buffer.from(name, "utf8"));
  return Buffer.from(CFB.write(container, { type: "buffer" }));
}

/** A PDF with a name in its information, its XMP, a remark's author and, if so wished, an attachment (which no upload
 * would be taken with); `lines` are its pages. */
export async function namedPdf(name: string, lines = ["plan"], attached = false): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setAuthor(name);
  document.setCreator(name);
  for (const line of lines) document.addPage().drawText(line);
  const { context, catalog } = document;
  const xmp = context.stream(Buffer.from(`<x:xmpmeta><dc:creator>${name}</dc:creator></x:xmpmeta>`), {
    Type: "Metadata",
  });
  catalog.set(PDFName.of("Metadata"), context.register(xmp));
  const remark = context.obj({ Type: "Annot", Subtype: "Text", Rect: [0, 0, 9, 9] });
  remark.set(PDFName.of("T"), PDFHexString.fromText(name));
  document.getPage(0).node.addAnnot(context.register(remark));
  if (attached) await document.attach(Buffer.from(name), `${name}.txt`, { mimeType: "text/plain" });
  return document.save();
}

/** A PNG with a name in a text chunk and EXIF. */
export async function png(name: string): Promise<Buffer> {
  const plain = await square()
    .png()
    .withExif({ IFD0: { Artist: Buffer.from(name).toString("latin1") } })
    .toBuffer();
  return Buffer.concat([plain.subarray(0, 33), chunk("tEXt", `Author\0${name}`), plain.subarray(33)]);
}

/** A JPEG with a name in its EXIF, a comment, and behind its end. */
export async function jpeg(name: string, orientation?: number): Promise<Buffer> {
  const artist = { Artist: Buffer.from(name).toString("latin1") };
  const picture = square().jpeg().withExif({ IFD0: artist });
  const plain = await (
    orientation ? picture.withMetadata({ orientation, exif: { IFD0: artist } }) : picture
  ).toBuffer();
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 2 + Buffer.byteLength(name)]), Buffer.from(name)]);
  return Buffer.concat([plain.subarray(0, 2), comment, plain.subarray(2), Buffer.from(name)]);
}

const square = () => sharp({ create: { width: 8, height: 4, channels: 3, background: "#256ef4" } });

function chunk(type: string, content: string): Buffer {
  const data = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
