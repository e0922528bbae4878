import "server-only";
import { constants, inflateRawSync } from "node:zlib";
import { compoundMagic, type CompoundEntry, type CompoundFile } from "./compound-file";
import { isOtherArchive, isProgram, runsByName, type Finding } from "./finding";

/** Bits of the properties in the stream FileHeader (HWP 5.0 format, 4.1). */
const COMPRESSED = 1;
/** A password, the rights of a publisher's system (DRM), a certificate, and both of the last. */
const ENCRYPTED = 0x002 | 0x010 | 0x100 | 0x400;
/** 배포용 문서: its text is enciphered, and only Hancom's own programs show it. */
const LOCKED = 0x004;
const SCRIPT = 0x008;

/** Bytes: scripts are text that people write. */
const SCRIPT_LIMIT = 1024 ** 2;
/** Bytes of a picture or object, as kept, by which it is known what it is. */
const HEAD = 4096;
/** Bytes of an object, as kept and unpacked: a sheet or a drawing. */
const OBJECT_LIMIT = 64 * 1024 ** 2;

/** Looks into a document that was taken out of another one. */
export type LookIntoObject = (bytes: Buffer, entry: string) => Promise<Finding | undefined>;

/** The properties of an HWP 5 document; undefined where the compound file is none. */
export async function hangulProperties(compound: CompoundFile): Promise<number | undefined> {
  const entry = compound.entries.find(({ name, isStream }) => name === "FileHeader" && isStream);
  if (!entry) return undefined;
  const header = await compound.read(entry, 256);
  return header.toString("latin1", 0, 17) === "HWP Document File" ? header.readUInt32LE(36) : undefined;
}

/** What speaks against an HWP 5 document: a password or lock, a script, a program or a document with one inside it. */
export async function findInHangul(
  compound: CompoundFile,
  properties: number,
  lookInto: LookIntoObject,
): Promise<Finding | undefined> {
  if (properties & ENCRYPTED) return { reason: "encrypted" };
  if (properties & LOCKED) return { reason: "locked" };
  const program = compound.entries.find(({ name, isStream }) => isStream && runsByName(name));
  if (program) return { reason: "executable", entry: program.name };
  if (properties & SCRIPT) return { reason: "macro" };
  const script = compound.entries.find(({ name }) => name === "DefaultJScript");
  const isCompressed = (properties & COMPRESSED) !== 0;
  if (script && (await holdsScript(compound, script, isCompressed))) return { reason: "macro" };
  for (const entry of compound.entries.filter(({ name, isStream }) => isStream && /^BIN[0-9A-F]{4}\./i.test(name))) {
    const found = await findInObject(compound, entry, lookInto);
    if (found) return found;
  }
  return undefined;
}

/** Pictures and OLE objects: each is packed or not, as its own record in DocInfo says; what is inside tells as well. */
async function findInObject(
  compound: CompoundFile,
  entry: CompoundEntry,
  lookInto: LookIntoObject,
): Promise<Finding | undefined> {
  const kept = await compound.read(entry, HEAD);
  // Deflate makes at most 1,032 bytes of one.
  for (const head of [kept, unpacked(kept, HEAD * 1040)]) {
    if (!head) continue;
    if (isProgram(head)) return { reason: "executable", entry: entry.name };
    if (isOtherArchive(head)) return { reason: "archive_kind", entry: entry.name };
    const start = startOfDocument(head);
    if (start === undefined) continue;
    const whole = await compound.read(entry, OBJECT_LIMIT + 1);
    const bytes = head === kept ? whole : unpacked(whole, OBJECT_LIMIT);
    if (!bytes || bytes.length > OBJECT_LIMIT) return { reason: "bomb", entry: entry.name };
    return lookInto(bytes.subarray(start), entry.name);
  }
  return undefined;
}

/** What can be unpacked of a stream, of one that is cut too; undefined where it is none, or more than `limit` bytes. */
function unpacked(bytes: Buffer, limit: number): Buffer | undefined {
  try {
    return inflateRawSync(bytes, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return undefined;
  }
}

/** Where a document begins that has to be looked into: at once, or after its length as OLE objects have it. */
export function startOfDocument(bytes: Buffer): 0 | 4 | undefined {
  if (bytes.subarray(4, 12).equals(compoundMagic)) return 4;
  const sign = bytes.toString("latin1", 0, 5);
  const is = sign.startsWith("PK\x03\x04") || sign === "%PDF-" || bytes.subarray(0, 8).equals(compoundMagic);
  return is ? 0 : undefined;
}

async function holdsScript(compound: CompoundFile, entry: CompoundEntry, isCompressed: boolean): Promise<boolean> {
  const bytes = await compound.read(entry, SCRIPT_LIMIT);
  if (bytes.length === 0) return false;
  try {
    return textsOf(isCompressed ? inflateRawSync(bytes, { maxOutputLength: SCRIPT_LIMIT }) : bytes).some(isScript);
  } catch {
    return true;
  }
}

/** Header, source, and what runs before and after it: each its length in characters, then UTF-16. */
function textsOf(bytes: Buffer): string[] {
  const texts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length;) {
    const end = at + 4 + bytes.readUInt32LE(at) * 2;
    if (end > bytes.length) break;
    texts.push(bytes.toString("utf16le", at + 4, end));
    at = end;
  }
  return texts;
}

/**
 * Whether a script does anything: every document that the word processor writes has one that only names its objects and
 * has functions without a body.
 */
export function isScript(text: string): boolean {
  const rest = text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\/\/[^\r\n]*/g, "")
    .replace(/\bvar\s+\w+\s*=\s*\w+(\s*\.\s*\w+)*\s*;/g, "")
    .replace(/\bfunction\s+\w+\s*\(\s*\)\s*\{\s*\}/g, "")
    .replace(/[\s\0\ufeff;]/g, "");
  return rest !== "";
}
