import "server-only";
import { inflateRawSync } from "node:zlib";
import { type Finding, runsByName } from "./finding";
import type { CompoundEntry, CompoundFile } from "./compound-file";

/** Bits of the properties in the stream FileHeader (HWP 5.0 format, 4.1). */
const COMPRESSED = 1;
const PASSWORD = 2;
const SCRIPT = 8;

/** Bytes: scripts are text that people write. */
const SCRIPT_LIMIT = 1024 ** 2;

/** The properties of an HWP 5 document; undefined where the compound file is none. */
export async function hangulProperties(compound: CompoundFile): Promise<number | undefined> {
  const entry = compound.entries.find(({ name, isStream }) => name === "FileHeader" && isStream);
  if (!entry) return undefined;
  const header = await compound.read(entry, 256);
  return header.toString("latin1", 0, 17) === "HWP Document File" ? header.readUInt32LE(36) : undefined;
}

/** What speaks against an HWP 5 document: a password, a script, a program inside it. */
export async function findInHangul(compound: CompoundFile, properties: number): Promise<Finding | undefined> {
  if (properties & PASSWORD) return { reason: "encrypted" };
  const program = compound.entries.find(({ name, isStream }) => isStream && runsByName(name));
  if (program) return { reason: "executable", entry: program.name };
  if (properties & SCRIPT) return { reason: "macro" };
  const script = compound.entries.find(({ name }) => name === "DefaultJScript");
  const isCompressed = (properties & COMPRESSED) !== 0;
  return script && (await holdsScript(compound, script, isCompressed)) ? { reason: "macro" } : undefined;
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
