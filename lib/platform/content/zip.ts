import "server-only";
import { open, rm } from "node:fs/promises";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import { isOtherArchive, isProgram, runsByName, type Finding } from "./finding";
import { isScript, startOfDocument } from "./hangul";

/** How much may still be unpacked (bytes), of a file and all that is in it; how many were taken out of it so far. */
export type Budget = { left: number; nested: number };

/** Looks into a file inside an archive, which was unpacked to a local path. */
export type LookInto = (localPath: string, entry: string) => Promise<Finding | undefined>;

/** Entries of one archive. */
const MOST_ENTRIES = 10_000;
/** Bytes of an entry by which it is known what it is. */
const HEAD = 4096;
/** Bytes: a script of a Hangul document is text that people write. */
const SCRIPT_LIMIT = 1024 ** 2;

/**
 * What speaks against a ZIP archive or a document that is one (HWPX, DOCX, XLSX, PPTX): everything in it is unpacked once,
 * to nowhere, and counted; what is an archive or document itself is looked into.
 */
export async function findInZip(localPath: string, budget: Budget, lookInto: LookInto): Promise<Finding | undefined> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(localPath, { lazyEntries: true, autoClose: false });
    if (/%PDF-|%%EOF|<script/i.test(zip.comment)) return { reason: "polyglot" };
    if (zip.entryCount > MOST_ENTRIES) return { reason: "bomb" };
    for await (const entry of zip.eachEntry()) {
      const found = findInName(entry) ?? (await findInEntry(zip, entry, localPath, budget, lookInto));
      if (found) return found;
    }
    return undefined;
  } catch (error) {
    return findingOf(error);
  } finally {
    zip?.close();
  }
}

/** What the directory says of an entry. */
function findInName(entry: Entry): Finding | undefined {
  const name = entry.fileName;
  if (entry.isEncrypted()) return { reason: "encrypted", entry: name };
  const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
  if (isLink) return { reason: "path", entry: name };
  if (/(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/.+|activeX\/.+|attachedToolbars\.bin)$/i.test(name))
    return { reason: "macro", entry: name };
  if (/\.(doc|dot|xls|xlt|ppt|pot|pps)m$|\.xla[m]?$|\.ppam$/i.test(name)) return { reason: "macro", entry: name };
  return runsByName(name) ? { reason: "executable", entry: name } : undefined;
}

async function findInEntry(
  zip: ZipFile,
  entry: Entry,
  localPath: string,
  budget: Budget,
  lookInto: LookInto,
): Promise<Finding | undefined> {
  const name = entry.fileName;
  if (name.endsWith("/")) return undefined;
  if (!entry.canDecodeFileData()) return { reason: "archive_kind", entry: name };
  const nestedPath = `${localPath}.${++budget.nested}`;
  const taken = await takeOut(zip, entry, nestedPath, budget);
  if (taken === undefined) return { reason: "bomb", entry: name };
  const { head, isKept } = taken;
  if (isKept) return lookInto(nestedPath, name).finally(() => rm(nestedPath, { force: true }));
  if (isProgram(head)) return { reason: "executable", entry: name };
  // Pictures of Office documents (EMZ, WMZ) are packed drawings, not archives of files.
  if (isOtherArchive(head) && !/\.(emz|wmz)$/i.test(name)) return { reason: "archive_kind", entry: name };
  const text = head.toString("utf8");
  if (name === "[Content_Types].xml" && /macroEnabled|macrosheet/i.test(text)) return { reason: "macro", entry: name };
  // HWPX says so as OpenDocument does; the whole document is meant.
  if (name === "META-INF/manifest.xml" && /<(\w+:)?encryption-data\b/.test(text)) return { reason: "encrypted" };
  if (/(^|\/)Scripts\/(headerScripts|sourceScripts|preScripts|postScripts)$/.test(name) && isScript(utf16(head)))
    return { reason: "macro", entry: name };
  return undefined;
}

/** Unpacks an entry, and keeps it where it is to be looked into. Undefined where it is more than may be unpacked. */
async function takeOut(
  zip: ZipFile,
  entry: Entry,
  nestedPath: string,
  budget: Budget,
): Promise<{ head: Buffer; isKept: boolean } | undefined> {
  const wholeHead = /^(\[Content_Types\]|META-INF\/manifest)\.xml$|(^|\/)Scripts\//.test(entry.fileName)
    ? SCRIPT_LIMIT
    : HEAD;
  const stream = await zip.openReadStreamPromise(entry);
  const heads: Buffer[] = [];
  let size = 0;
  let kept: Awaited<ReturnType<typeof open>> | undefined;
  try {
    for await (const part of stream) {
      const bytes: Buffer = part;
      if (size < wholeHead) heads.push(bytes.subarray(0, wholeHead - size));
      const start = size === 0 ? startOfDocument(bytes) : undefined;
      if (start !== undefined) kept = await open(nestedPath, "wx", 0o600);
      await kept?.writeFile(bytes.subarray(start));
      size += bytes.length;
      budget.left -= bytes.length;
      if (budget.left < 0) return undefined;
    }
    return { head: Buffer.concat(heads), isKept: kept !== undefined };
  } finally {
    stream.destroy();
    await kept?.close();
  }
}

/** HWPX keeps scripts as UTF-16 or UTF-8. */
const utf16 = (bytes: Buffer): string => bytes.toString(bytes.includes(0) ? "utf16le" : "utf8");

/** What yauzl refuses by itself. */
function findingOf(error: unknown): Finding {
  const message = error instanceof Error ? error.message : "";
  if (/relative path|absolute path|invalid characters in fileName/.test(message)) return { reason: "path" };
  if (/too many bytes|Overlapped|overlap/i.test(message)) return { reason: "bomb" };
  if (isDiskError(error)) throw error;
  return { reason: "damaged" };
}

const isDiskError = (error: unknown): boolean =>
  error instanceof Error && "code" in error && /^(ENOSPC|EIO|EDQUOT|EROFS|EMFILE)$/.test(String(error.code));
