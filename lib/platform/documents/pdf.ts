import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFContext,
  type PDFObject,
} from "@cantoo/pdf-lib";
import { stripJpeg } from "./image.ts";
import { pageTexts } from "./pdf-text.ts";
import { bytesHold, nameFinder } from "./text.ts";
import { Uncopyable, type Cleaned } from "./types.ts";

/**
 * A PDF without what says who wrote it: the information dictionary, XMP wherever it hangs, private data of programs,
 * authors of annotations, signatures, attachments, scripts, earlier states of the document, and the metadata of JPEGs
 * inside. Refused where a name stands in the text of a page (with the pages), or is left in a place of another kind.
 */
export async function cleanPdf(bytes: Uint8Array, names: readonly string[]): Promise<Cleaned> {
  const holds = nameFinder(names);
  const document = await load(bytes);
  const { context } = document;
  context.trailerInfo.Info = undefined;
  context.trailerInfo.ID = undefined;
  for (const [ref, object] of context.enumerateIndirectObjects()) cleanObject(context, ref, object);
  dropUnreachable(context);
  if (context.enumerateIndirectObjects().some(([, object]) => objectHolds(object, holds))) {
    throw new Uncopyable(await reasonOf(bytes, holds), await placesOf(bytes, holds));
  }
  const cleaned = await document.save({ updateFieldAppearances: false, useObjectStreams: true });
  const texts = await pageTexts(cleaned);
  const pages = pagesWith(texts, holds);
  if (pages.length > 0) throw new Uncopyable("name_in_text", { pages });
  const unread = texts.filter((text) => text.trim() === "").length;
  return unread > 0 ? { bytes: cleaned, unread } : { bytes: cleaned };
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
    // Reads the catalogue and the tree of pages, which a damaged file lacks.
    document.getPages();
    return document;
  } catch (error) {
    const encrypted = error instanceof Error && /encrypt|password/i.test(error.message);
    throw new Uncopyable(encrypted ? "encrypted" : "damaged");
  }
}

/** Keys that name people or bring along what may; none of them is needed to show a page. */
const hiddenKeys = [
  "Metadata",
  "PieceInfo",
  "LastModified",
  "AF",
  "AA",
  "OpenAction",
  "Collection",
  "EmbeddedFiles",
  "JavaScript",
  "XFA",
  "Perms",
  "Thumb",
].map((key) => PDFName.of(key));

const signatureKeys = ["Name", "Reason", "Location", "ContactInfo", "Contents", "Cert", "Prop_Build"].map((key) =>
  PDFName.of(key),
);

function cleanObject(context: PDFContext, ref: PDFRef, object: PDFObject): void {
  if (object instanceof PDFRawStream && isJpeg(object)) {
    const { dict } = object;
    const pixels = stripJpeg(object.contents);
    dict.set(PDFName.of("Length"), context.obj(pixels.length));
    context.assign(ref, PDFRawStream.of(dict, pixels));
  }
  walk(object, (dict) => {
    for (const key of hiddenKeys) dict.delete(key);
    if (dict.has(PDFName.of("ByteRange"))) for (const key of signatureKeys) dict.delete(key);
    if (dict.has(PDFName.of("Rect")) && dict.has(PDFName.of("Subtype"))) cleanAnnotation(dict);
  });
}

/** `T` is the author of a remark, but the name of a field of a form; `FS` an attached file. */
function cleanAnnotation(annotation: PDFDict): void {
  annotation.delete(PDFName.of("FS"));
  annotation.delete(PDFName.of("RC"));
  if (annotation.get(PDFName.of("Subtype")) !== PDFName.of("Widget")) annotation.delete(PDFName.of("T"));
}

const isJpeg = ({ dict }: PDFRawStream): boolean => dict.get(PDFName.of("Filter")) === PDFName.of("DCTDecode");

/** Visits every dictionary inside one object; what it refers to comes as an object of its own. */
function walk(object: PDFObject, visit: (dict: PDFDict) => void): void {
  if (object instanceof PDFStream) return walk(object.dict, visit);
  if (object instanceof PDFArray) return object.asArray().forEach((item) => walk(item, visit));
  if (!(object instanceof PDFDict)) return;
  visit(object);
  for (const value of object.values()) walk(value, visit);
}

/** Objects that nothing leads to any more would be written all the same. */
function dropUnreachable(context: PDFContext): void {
  const reached = new Set<PDFRef>();
  const waiting: PDFObject[] = [];
  const meet = (object: PDFObject | undefined) => {
    if (object instanceof PDFRef) {
      if (reached.has(object)) return;
      reached.add(object);
      const target = context.lookup(object);
      if (target) waiting.push(target);
    } else if (object) waiting.push(object);
  };
  meet(context.trailerInfo.Root);
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PDFArray) object.asArray().forEach(meet);
    else if (object instanceof PDFDict) object.values().forEach(meet);
    else if (object instanceof PDFStream) meet(object.dict);
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}

function objectHolds(object: PDFObject, holds: (text: string) => boolean): boolean {
  if (object instanceof PDFString || object instanceof PDFHexString) return holds(object.decodeText());
  if (object instanceof PDFName) return holds(object.decodeText());
  if (object instanceof PDFArray) return object.asArray().some((item) => objectHolds(item, holds));
  if (object instanceof PDFDict)
    return object.entries().some(([key, value]) => objectHolds(key, holds) || objectHolds(value, holds));
  if (object instanceof PDFRawStream) return objectHolds(object.dict, holds) || streamHolds(object, holds);
  return object instanceof PDFStream && objectHolds(object.dict, holds);
}

/** Pixels are no text; everything else is looked at unpacked, and as it stands where it cannot be unpacked. */
function streamHolds(stream: PDFRawStream, holds: (text: string) => boolean): boolean {
  if (stream.dict.get(PDFName.of("Subtype")) === PDFName.of("Image"))
    return !isJpeg(stream) && bytesHold(stream.contents, holds);
  return bytesHold(unpacked(stream), holds);
}

function unpacked(stream: PDFRawStream): Uint8Array {
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    return stream.contents;
  }
}

/** A name that also stands on a page is the writer's to take out; pages say so better than "somewhere in the file". */
async function reasonOf(bytes: Uint8Array, holds: (text: string) => boolean) {
  return (await placesOf(bytes, holds)).pages ? ("name_in_text" as const) : ("name_left" as const);
}

async function placesOf(bytes: Uint8Array, holds: (text: string) => boolean): Promise<{ pages?: number[] }> {
  const pages = pagesWith(await pageTexts(bytes), holds);
  return pages.length > 0 ? { pages } : {};
}

const pagesWith = (texts: readonly string[], holds: (text: string) => boolean): number[] =>
  texts.flatMap((text, index) => (holds(text) ? [index + 1] : []));
