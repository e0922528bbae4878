import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** A ZIP of these files by name; `mode` of all of them (Unix). `mimetype` is not packed, as HWPX wants it. */
export async function zip(files: Record<string, Uint8Array | string>, mode?: number): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(files))
    archive.addBuffer(Buffer.from(content), name, { mode, compress: name !== "mimetype" });
  archive.end();
  return buffer(archive.outputStream);
}

const contentTypes = (type: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${type}"/></Types>`;

const office = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
  docm: "application/vnd.ms-word.document.macroEnabled.main+xml",
};

/** A document of Office with these further parts. */
export const officeFile = (kind: keyof typeof office, parts: Record<string, Uint8Array | string> = {}) =>
  zip({ "[Content_Types].xml": contentTypes(office[kind]), "_rels/.rels": "<Relationships/>", ...parts });

/** A ZIP in a ZIP in a ZIP …, so many deep. */
export async function nested(depth: number): Promise<Buffer> {
  let inner = await zip({ "a.txt": "a" });
  for (let level = 1; level < depth; level++) inner = await zip({ "inner.zip": inner });
  return inner;
}

/** The same archive with the flag of a password on its only entry. */
export function underPassword(archive: Uint8Array): Buffer {
  const bytes = Buffer.from(archive);
  bytes.writeUInt16LE(bytes.readUInt16LE(6) | 1, 6);
  const central = bytes.indexOf("PK\x01\x02");
  bytes.writeUInt16LE(bytes.readUInt16LE(central + 8) | 1, central + 8);
  return bytes;
}

/** The beginning of a Windows program. */
export function program(): Buffer {
  const bytes = Buffer.alloc(512);
  bytes.write("MZ", "latin1");
  bytes.writeUInt32LE(128, 60);
  bytes.write("PE\0\0", 128, "latin1");
  return bytes;
}
