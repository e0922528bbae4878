import "server-only";
import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { openCompoundFile } from "./compound-file";
import { hangulProperties } from "./hangul";
import { readPart } from "./read-part";

/**
 * What a complete local file is, by its content alone; undefined where nothing known fits. Hangul documents are told
 * apart here, the rest by `file-type`.
 */
export async function detectMediaType(localPath: string): Promise<string | undefined> {
  const file = await open(localPath, "r");
  try {
    const compound = await openCompoundFile(file);
    if (compound) return (await hangulProperties(compound)) === undefined ? "application/x-cfb" : "application/x-hwp";
    if (isHangulPackage(await readPart(file, 0, 512))) return "application/hwp+zip";
  } finally {
    await file.close();
  }
  return (await fileTypeFromFile(localPath))?.mime;
}

/** HWPX: a ZIP whose first entry is `mimetype`, stored, as in OpenDocument (KS X 6101). */
function isHangulPackage(head: Buffer): boolean {
  if (head.readUInt32LE(0) !== 0x04034b50) return false;
  const nameLength = head.readUInt16LE(26);
  const extraLength = head.readUInt16LE(28);
  const name = head.subarray(30, 30 + nameLength).toString("latin1");
  const start = 30 + nameLength + extraLength;
  return name === "mimetype" && head.subarray(start, start + 19).toString("latin1") === "application/hwp+zip";
}
