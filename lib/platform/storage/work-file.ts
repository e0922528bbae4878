import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rm, stat, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { pace } from "./pace";

export type NotKept = { refused: "too_large" | "empty" | "interrupted" | "judged" };

/** A complete local file that has no place yet. `size` in bytes, `sha256` lower-case hex. */
export type WorkFile = { key: string; localPath: string; size: number; sha256: string };

/**
 * Takes a stream into a file of the work folder and hands it over once it is complete and on the disk. Whatever comes of
 * it, the file is gone afterwards, with all that stands beside it under the same name.
 */
export async function withWorkFile<T>(
  folder: string,
  body: ReadableStream<Uint8Array>,
  limit: number,
  work: (file: WorkFile) => Promise<T>,
): Promise<T | NotKept> {
  const key = randomUUID();
  const own = path.join(folder, key);
  const localPath = path.join(own, "file");
  await mkdir(own, { recursive: true });
  try {
    const taken = await takeIn(localPath, body, limit);
    return "refused" in taken ? taken : await work({ key, localPath, ...taken });
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

/** Removes what was last written to before then: a killed process left it. Returns how many entries. */
export async function clearWork(folder: string, before: Date): Promise<number> {
  await mkdir(folder, { recursive: true });
  let cleared = 0;
  for (const name of await readdir(folder)) {
    const entry = path.join(folder, name);
    if (!(await isUntouchedSince(entry, before))) continue;
    await rm(entry, { recursive: true, force: true });
    cleared += 1;
  }
  return cleared;
}

/** A folder's own time does not move while the files in it grow, so these are asked too. */
async function isUntouchedSince(entry: string, before: Date): Promise<boolean> {
  const facts = await stat(entry).catch(() => undefined);
  if (!facts || facts.mtime >= before) return false;
  if (!facts.isDirectory()) return true;
  const inside = await Promise.all((await readdir(entry)).map((name) => stat(path.join(entry, name))));
  return inside.every((one) => one.mtime < before);
}

async function takeIn(
  localPath: string,
  body: ReadableStream<Uint8Array>,
  limit: number,
): Promise<{ size: number; sha256: string } | NotKept> {
  const hash = createHash("sha256");
  const file = await open(localPath, "wx", 0o600);
  const reader = body.getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > limit) return await stop(reader, "too_large");
      hash.update(value);
      await writeAll(file, value);
      await pace(value.byteLength);
    }
    // A receipt may rest on this file: it is on the disk before its row is.
    await file.sync();
  } catch (error) {
    // The browser went away; a full disk is ours and must be heard of.
    if (isDiskError(error)) throw error;
    return { refused: "interrupted" };
  } finally {
    await file.close();
  }
  return size === 0 ? { refused: "empty" } : { size, sha256: hash.digest("hex") };
}

async function stop(reader: ReadableStreamDefaultReader<Uint8Array>, refused: NotKept["refused"]): Promise<NotKept> {
  await reader.cancel().catch(() => undefined);
  return { refused };
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    written += (await file.write(bytes, written, bytes.byteLength - written)).bytesWritten;
  }
}

function isDiskError(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOSPC" || code === "EIO" || code === "EDQUOT" || code === "EROFS" || code === "EACCES";
}
