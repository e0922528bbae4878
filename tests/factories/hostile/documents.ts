import { deflateRawSync, deflateSync } from "node:zlib";
import { compoundFile, hangulHeader } from "../files";

/** A PDF with these objects in its body. */
export const pdfWith = (...objects: (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from("%PDF-1.7\n"),
    ...objects.flatMap((object, index) => [
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from("\nendobj\n"),
    ]),
    Buffer.from("trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"),
  ]);

/** A packed stream of objects that holds this text. */
export function packedObjects(text: string): Buffer {
  const packed = deflateSync(Buffer.from(text));
  const head = `<< /Type /ObjStm /N 1 /First 4 /Length ${packed.length} /Filter /FlateDecode >>\nstream\r\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream")]);
}

/** What the word processor writes into every document: objects named, functions without a body. */
export const idleScript = [
  "var Documents = XHwpDocuments;\r\nvar Document = Documents.Active_XHwpDocument;\r\n",
  "function OnDocument_New()\r\n{\r\n\t//todo : \r\n}\r\n\r\nfunction OnDocument_Open()\r\n{\r\n\t//todo : \r\n}\r\n",
  "",
  "",
];

/** An HWP document with a script in its four parts. */
export const hwpWithScript = (parts: readonly string[]): Uint8Array =>
  compoundFile({ FileHeader: hangulHeader(), DefaultJScript: deflateRawSync(scriptBytes(parts)) });

export const hwpWith = (properties: number): Uint8Array => compoundFile({ FileHeader: hangulHeader(properties) });

/** An HWP document with a picture or object as it is kept. */
export const hwpWithObject = (name: string, kept: Uint8Array): Uint8Array =>
  compoundFile({ FileHeader: hangulHeader(), [`BinData/${name}`]: kept });

/** An OLE object as Hangul documents hold it: behind its length. */
export function oleObject(streams: Record<string, Uint8Array>): Buffer {
  const object = compoundFile(streams);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(object.length);
  return Buffer.concat([length, object]);
}

function scriptBytes(parts: readonly string[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(part.length);
      return [length, Buffer.from(part, "utf16le")];
    }),
  );
}

/** One grey pixel. */
export const png = (): Buffer =>
  Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==", "base64");

/** One grey pixel. */
export const jpeg = (): Buffer =>
  Buffer.from(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z",
    "base64",
  );
