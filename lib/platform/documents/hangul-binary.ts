import { inflateRawSync } from "node:zlib";
import * as CFB from "cfb";
import { bytesHold, nameFinder } from "./text.ts";
import { Uncopyable, type Cleaned } from "./types.ts";
import { pictureType } from "./embedded.ts";
import { cleanImage } from "./image.ts";
import { deflateRawSync } from "node:zlib";

/** The records that are read, by their tags in "Hangul Document File Structure 5.0" (Hancom, revision 1.3). */
export const tags = { text: 0x43, memoList: 0x5d, picture: 0x55, changeAuthor: 0x61 } as const;

/** Bytes of one stream when it is inflated; a document of this many is none that anyone wrote. */
const MAX_STREAM = 100 * 1024 ** 2;

export type HangulDocument = { container: CFB.CFB$Container; compressed: boolean; changesTracked: boolean };

/** An HWP 5 document that can be read; its password or the publisher's lock (배포용 문서) refuse it. */
export function openHangul(bytes: Uint8Array): HangulDocument {
  const container = parse(bytes);
  const header = streamOf(container, "/FileHeader");
  if (!header || header.length < 40 || header.toString("latin1", 0, 17) !== "HWP Document File")
    throw new Uncopyable("damaged");
  const flags = header.readUInt32LE(36);
  if (flags & 0x002 || flags & 0x010 || flags & 0x100 || flags & 0x400) throw new Uncopyable("encrypted");
  if (flags & 0x004) throw new Uncopyable("distribution");
  return { container, compressed: (flags & 0x001) !== 0, changesTracked: (flags & 0x4000) !== 0 };
}

function parse(bytes: Uint8Array): CFB.CFB$Container {
  try {
    return CFB.parse(Buffer.from(bytes), { type: "buffer" });
  } catch {
    throw new Uncopyable("damaged");
  }
}

function streamOf(container: CFB.CFB$Container, path: string): Buffer | undefined {
  const index = container.FullPaths.findIndex((full) => full.toLowerCase() === `root entry${path}`.toLowerCase());
  const entry = container.FileIndex[index];
  return entry?.content ? Buffer.from(entry.content) : undefined;
}

/** The sections of the text in their order, inflated. */
export function sectionsOf(document: HangulDocument): Buffer[] {
  const numbered = document.container.FullPaths.flatMap((path) => {
    const number = /^root entry\/bodytext\/section(\d+)$/i.exec(path)?.[1];
    return number === undefined ? [] : [{ path, number: Number(number) }];
  });
  return numbered
    .toSorted((a, b) => a.number - b.number)
    .map(({ path }) =>
      inflated(document, streamOf(document.container, path.slice("root entry".length)) ?? Buffer.alloc(0)),
    );
}

function inflated({ compressed }: HangulDocument, stream: Buffer): Buffer {
  if (!compressed || stream.length === 0) return stream;
  try {
    return inflateRawSync(stream, { maxOutputLength: MAX_STREAM });
  } catch {
    throw new Uncopyable("damaged");
  }
}

export type HangulRecord = { tag: number; level: number; data: Buffer };

/** The records of a stream: a head of 32 bits (tag 10, level 10, size 12), a long size in the next 32. */
export function* recordsOf(stream: Buffer): Generator<HangulRecord> {
  let at = 0;
  while (at + 4 <= stream.length) {
    const head = stream.readUInt32LE(at);
    at += 4;
    let size = head >>> 20;
    if (size === 0xfff) {
      if (at + 4 > stream.length) return;
      size = stream.readUInt32LE(at);
      at += 4;
    }
    if (at + size > stream.length) throw new Uncopyable("damaged");
    yield { tag: head & 0x3ff, level: (head >>> 10) & 0x3ff, data: stream.subarray(at, at + size) };
    at += size;
  }
}

/** Control characters that carry more (16 bytes in all) and those that stand alone; all others are text. */
const single = new Set([0, 10, 13, 24, 25, 26, 27, 28, 29, 30, 31]);

/** The readable characters of a PARA_TEXT record. */
export function textOfRecord(data: Buffer): string {
  let text = "";
  for (let at = 0; at + 2 <= data.length; at += 2) {
    const code = data.readUInt16LE(at);
    if (code >= 32) text += String.fromCharCode(code);
    else if (code === 9) text += "\t";
    else if (code === 10) text += "\n";
    else if (code === 24) text += "-";
    else if (code === 30 || code === 31) text += " ";
    if (code < 32 && !single.has(code)) at += 14;
  }
  return text.toWellFormed();
}

/**
 * HWP 5 without what says who wrote it: its summary, preview, history and links; the container is written anew, so that
 * nothing is left between its streams. Memos and tracked changes name their authors in records that Hancom has not
 * described: the person has to settle those first.
 */
export async function cleanHangul(bytes: Uint8Array, names: readonly string[]): Promise<Cleaned> {
  const document = openHangul(bytes);
  const holds = nameFinder(names);
  refuseAuthors(document);
  if (sectionsOf(document).some((section) => holds(plainText(section)))) throw new Uncopyable("name_in_text");
  const { container } = document;
  const clean = CFB.utils.cfb_new({ root: "Root Entry" });
  CFB.utils.cfb_del(clean, "/\u0001Sh33tJ5");
  for (const [index, path] of container.FullPaths.entries()) {
    const entry = container.FileIndex[index];
    const name = path.slice("Root Entry".length);
    if (entry?.type !== 2 || isDropped(name)) continue;
    CFB.utils.cfb_add(clean, name, await cleanStream(document, name, Buffer.from(entry.content), holds), {
      unsafe: true,
    });
  }
  CFB.utils.cfb_gc(clean);
  return { bytes: Buffer.from(CFB.write(clean, { type: "buffer" })) };
}

function refuseAuthors(document: HangulDocument): void {
  const info = inflated(document, streamOf(document.container, "/DocInfo") ?? Buffer.alloc(0));
  const authors = recordsOf(info).some((record) => record.tag === tags.changeAuthor);
  if (authors || document.changesTracked) throw new Uncopyable("tracked_changes");
  for (const section of sectionsOf(document)) {
    if (recordsOf(section).some((record) => record.tag === tags.memoList)) throw new Uncopyable("memos");
  }
}

function plainText(section: Buffer): string {
  return [...recordsOf(section)].flatMap(({ tag, data }) => (tag === tags.text ? [textOfRecord(data)] : [])).join("\n");
}

const isDropped = (name: string): boolean =>
  /^\/(PrvImage|PrvText|\x05HwpSummaryInformation|DocOptions\/_LinkDoc)$|^\/DocHistory\//i.test(name);

async function cleanStream(
  document: HangulDocument,
  name: string,
  bytes: Buffer,
  holds: (text: string) => boolean,
): Promise<Buffer> {
  const packed = document.compressed && /^\/(DocInfo$|BodyText\/|BinData\/|Scripts\/)/i.test(name);
  const plain = packed ? inflated(document, bytes) : bytes;
  if (/\.ole$/i.test(name)) throw new Uncopyable("embedded_object");
  const picture = /^\/BinData\//i.test(name) ? pictureType(plain) : undefined;
  if (picture) {
    const cleaned = await cleanImage(plain, picture);
    return packed ? deflateRawSync(cleaned) : Buffer.from(cleaned);
  }
  if (bytesHold(plain, holds)) throw new Uncopyable("name_left");
  return bytes;
}
