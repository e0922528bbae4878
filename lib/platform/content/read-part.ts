import "server-only";
import type { FileHandle } from "node:fs/promises";

/** Always `length` bytes: what lies past the end reads as zeros, so that short files need no cases of their own. */
export async function readPart(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  await file.read(buffer, 0, length, position);
  return buffer;
}
