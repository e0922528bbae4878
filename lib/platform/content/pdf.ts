import "server-only";
import { createReadStream } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { createInflate } from "node:zlib";
import type { Finding } from "./finding";
import { readPart } from "./read-part";

/** Bytes of a file looked at together; `OVERLAP` more of the piece before, so that nothing hides on the border. */
const PIECE = 256 * 1024;
const OVERLAP = 4096;
/** Bytes of one stream of objects, unpacked: they hold text of the document's structure. */
const OBJECTS_LIMIT = 32 * 1024 ** 2;

/**
 * What speaks against a PDF: a password, scripts, actions that start a program or send data, files inside it. Looks at
 * the bytes as they stand and into the packed streams of objects, where such things can hide as well.
 */
export async function findInPdf(localPath: string): Promise<Finding | undefined> {
  const file = await open(localPath, "r");
  try {
    let before: Buffer = Buffer.alloc(0);
    let at = 0;
    for await (const piece of createReadStream(localPath, { highWaterMark: PIECE })) {
      const bytes = Buffer.concat([before, piece]);
      if (isWorthReading(bytes)) {
        const text = bytes.toString("latin1");
        const found = findInObjects(text) ?? (await findPacked(file, text, at - before.length));
        if (found) return found;
      }
      at += bytes.length - before.length;
      before = bytes.subarray(-OVERLAP);
    }
    return undefined;
  } finally {
    await file.close();
  }
}

/** Every name that a pattern below asks for. Most of a PDF is pictures and text, which hold none of them. */
const names = [
  "JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition", "Movie", "Sound", "GoToE", "RichMedia", "/XFA",
  "/EF", "EmbeddedFile", "/Encrypt", "ObjStm",
]; // prettier-ignore
const anyName = new RegExp(names.join("|"));

/** Whether one of the names stands there, plain or with characters written as #xx. Quick: it sees every byte of every PDF. */
function isWorthReading(bytes: Buffer): boolean {
  if (names.some((name) => bytes.includes(name, 0, "latin1"))) return true;
  for (let at = bytes.indexOf(HASH); at >= 0; at = bytes.indexOf(HASH, at + 1)) {
    if (!isHex(bytes[at + 1]) || !isHex(bytes[at + 2])) continue;
    const around = bytes.toString("latin1", Math.max(0, at - 48), at + 48);
    if (anyName.test(withoutNumbers(around))) return true;
  }
  return false;
}

const HASH = 0x23;

const isHex = (byte = 0): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);

const space = "(?:[\\s\\0]|%[^\\r\\n]*[\\r\\n])*";
const patterns: readonly [Finding["reason"], RegExp][] = [
  ["encrypted", new RegExp(`/Encrypt${space}(?:\\d+\\s+\\d+\\s+R|<<)`)],
  ["active", new RegExp(`/S${space}/(?:JavaScript|Launch|ImportData|SubmitForm|Rendition|Movie|Sound|GoToE)\\b`)],
  ["active", new RegExp(`\\bobj${space}/(?:JavaScript|Launch|ImportData|SubmitForm)\\b`)],
  ["active", new RegExp(`/(?:RichMedia|XFA)${space}[<\\[\\d]`)],
  ["embedded", new RegExp(`/(?:EmbeddedFiles|EF)${space}(?:<<|\\d+\\s+\\d+\\s+R)`)],
  ["embedded", new RegExp(`/Type${space}/EmbeddedFile\\b`)],
];

/** A name may be written with any of its characters as #xx. */
const withoutNumbers = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function findInObjects(text: string): Finding | undefined {
  const plain = withoutNumbers(text);
  const found = patterns.find(([, pattern]) => pattern.test(plain));
  return found && { reason: found[0] };
}

/** Streams of objects that begin in this text, which stands at `begin` in the file. */
async function findPacked(file: FileHandle, text: string, begin: number): Promise<Finding | undefined> {
  for (const match of text.matchAll(/\/(?:O|#4f)(?:b|#62)(?:j|#6a)(?:S|#53)(?:t|#74)(?:m|#6d)\b/gi)) {
    const start = begin + match.index;
    const head = (await readPart(file, Math.max(0, start - 2048), 6144)).toString("latin1");
    const place = Math.min(start, 2048);
    const stream = /\bstream\r?\n/g;
    stream.lastIndex = place;
    const opening = stream.exec(head);
    if (!opening) continue;
    const dictionary = head.slice(Math.max(0, head.lastIndexOf("obj", place)), opening.index);
    if (!/\/Filter/.test(dictionary)) continue;
    // Anything but plain packing is a way to hide: no program writes it for objects.
    if (!/\/Filter\s*\[?\s*\/FlateDecode\s*(?:\]|\/(?!\w*Decode)|>>)/.test(dictionary)) return { reason: "active" };
    const offset = Math.max(0, start - 2048) + opening.index + opening[0].length;
    const objects = await unpack(file, offset);
    if (objects === undefined) return { reason: "damaged" };
    const found = findInObjects(objects);
    if (found) return found;
  }
  return undefined;
}

/** The objects as text; undefined where they unpack to more than objects can be. What is no stream at all is empty. */
async function unpack(file: FileHandle, offset: number): Promise<string | undefined> {
  const inflate = createInflate();
  const parts: Buffer[] = [];
  let size = 0;
  const source = file.createReadStream({ start: offset, autoClose: false, highWaterMark: PIECE });
  source.pipe(inflate);
  try {
    for await (const part of inflate) {
      const bytes: Buffer = part;
      parts.push(bytes);
      size += bytes.length;
      if (size > OBJECTS_LIMIT) return undefined;
    }
  } catch {
    // A damaged end: what came before it is what a reader would show.
  } finally {
    source.destroy();
    inflate.destroy();
  }
  return Buffer.concat(parts).toString("latin1");
}
