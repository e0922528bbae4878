import "server-only";
import { open, type FileHandle } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";

/**
 * What a complete local file is, by its content alone; undefined where nothing known fits. Hangul documents are told
 * apart here, the rest by `file-type`.
 */
export async function detectMediaType(localPath: string): Promise<string | undefined> {
  const file = await open(localPath, "r");
  try {
    const head = await read(file, 0, 512);
    if (head.subarray(0, 8).equals(compoundFile))
      return (await isHangulDocument(file, head)) ? "application/x-hwp" : undefined;
    if (isHangulPackage(head)) return "application/hwp+zip";
  } finally {
    await file.close();
  }
  return (await fileTypeFromFile(localPath))?.mime;
}

const compoundFile = Buffer.from("d0cf11e0a1b11ae1", "hex");

/** HWPX: a ZIP whose first entry is `mimetype`, stored, as in OpenDocument (KS X 6101). */
function isHangulPackage(head: Buffer): boolean {
  if (head.readUInt32LE(0) !== 0x04034b50) return false;
  const nameLength = head.readUInt16LE(26);
  const extraLength = head.readUInt16LE(28);
  const name = head.subarray(30, 30 + nameLength).toString("latin1");
  const start = 30 + nameLength + extraLength;
  return name === "mimetype" && head.subarray(start, start + 19).toString("latin1") === "application/hwp+zip";
}

/**
 * HWP 5: an OLE compound file (MS-CFB) with a stream `FileHeader` in its root. Other compound files (old Office, MSI
 * installers) have none, and are not taken.
 */
async function isHangulDocument(file: FileHandle, head: Buffer): Promise<boolean> {
  const sectorSize = 1 << Math.min(head.readUInt16LE(30), 12);
  if (sectorSize < 512) return false;
  let sector = head.readUInt32LE(48);
  // A directory longer than this is no document that anyone wrote; a loop in a forged chain ends here too.
  for (let step = 0; step < 64 && sector < 0xfffffffa; step++) {
    const directory = await read(file, (sector + 1) * sectorSize, sectorSize);
    for (let at = 0; at + 128 <= directory.length; at += 128) {
      if (entryName(directory.subarray(at, at + 128)) === "FileHeader") return true;
    }
    const next = await nextSector(file, head, sectorSize, sector);
    if (next === undefined) return false;
    sector = next;
  }
  return false;
}

function entryName(entry: Buffer): string {
  const bytes = Math.min(entry.readUInt16LE(64), 64);
  return entry.subarray(0, Math.max(0, bytes - 2)).toString("utf16le");
}

/** Follows the allocation table; its own first 109 sectors are named in the header, which is 7 MB at the least. */
async function nextSector(
  file: FileHandle,
  head: Buffer,
  sectorSize: number,
  sector: number,
): Promise<number | undefined> {
  const perSector = sectorSize / 4;
  const table = Math.floor(sector / perSector);
  if (table >= 109) return undefined;
  const place = (head.readUInt32LE(76 + 4 * table) + 1) * sectorSize + (sector % perSector) * 4;
  const cell = await read(file, place, 4);
  return cell.readUInt32LE(0);
}

/** Always `length` bytes: what lies past the end reads as zeros, so that short files need no cases of their own. */
async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  await file.read(buffer, 0, length, position);
  return buffer;
}
