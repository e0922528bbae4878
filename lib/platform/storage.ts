import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, open, opendir, rename, rm, stat, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { env } from "./env";

/** What was taken in. `size` in bytes, `sha256` lower-case hex, `verdict` what the judge said of the whole file. */
export type Kept<T> = { key: string; size: number; sha256: string; verdict: T };

export type NotKept = { refused: "too_large" | "empty" | "interrupted" | "judged" };

/** Where the bytes of files are. Nothing in here knows whose they are; rows do. */
export type Storage = {
  /**
   * Takes a stream in, at most `limit` bytes, counting and digesting while it comes. `judge` sees the complete file at a
   * local path before it gets its key; undefined refuses it. Whatever the outcome, nothing half-stored remains.
   */
  put<T>(
    body: ReadableStream<Uint8Array>,
    limit: number,
    judge: (localPath: string) => Promise<T | undefined>,
  ): Promise<Kept<T> | NotKept>;
  /** The bytes under a key; rejects where there are none. */
  open(key: string): Promise<ReadableStream<Uint8Array>>;
  /** Removes the bytes; no error where they are gone already. */
  remove(key: string): Promise<void>;
  /** The keys of all that was last written before then, what never got complete included, so many at a time. */
  keysBefore(before: Date, batch: number): AsyncIterable<string[]>;
};

/** The storage of this installation: a folder of the local disk (STORAGE_DIR). */
export function storage(): Storage {
  return diskStorage(path.resolve(/* turbopackIgnore: true */ env().STORAGE_DIR));
}

/** A folder as storage: `ab/ab12…` below it, incoming files in `incoming/` until they are complete and judged. */
function diskStorage(folder: string): Storage {
  return {
    put: (body, limit, judge) => put(folder, body, limit, judge),
    open: (key) => readStream(placeOf(folder, key)),
    remove: (key) => remove(folder, key),
    keysBefore: (before, batch) => keysBefore(folder, before, batch),
  };
}

async function put<T>(
  folder: string,
  body: ReadableStream<Uint8Array>,
  limit: number,
  judge: (localPath: string) => Promise<T | undefined>,
): Promise<Kept<T> | NotKept> {
  const key = randomUUID();
  const incoming = path.join(folder, "incoming", key);
  await mkdir(path.dirname(incoming), { recursive: true });
  try {
    const taken = await takeIn(incoming, body, limit);
    if ("refused" in taken) return taken;
    const verdict = await judge(incoming);
    if (verdict === undefined) return { refused: "judged" };
    const place = placeOf(folder, key);
    await mkdir(path.dirname(place), { recursive: true });
    await rename(incoming, place);
    return { key, ...taken, verdict };
  } finally {
    await rm(incoming, { force: true });
  }
}

async function takeIn(
  incoming: string,
  body: ReadableStream<Uint8Array>,
  limit: number,
): Promise<{ size: number; sha256: string } | NotKept> {
  const hash = createHash("sha256");
  const file = await open(incoming, "wx", 0o600);
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

async function remove(folder: string, key: string): Promise<void> {
  const place = placeOf(folder, key);
  await rm(path.join(folder, "incoming", key), { force: true });
  await rm(place, { force: true });
}

async function* keysBefore(folder: string, before: Date, batch: number): AsyncGenerator<string[]> {
  await mkdir(folder, { recursive: true });
  let keys: string[] = [];
  for await (const entry of await opendir(folder, { recursive: true })) {
    if (!keyPattern.test(entry.name) || !(await isOlder(path.join(entry.parentPath, entry.name), before))) continue;
    keys.push(entry.name);
    if (keys.length < batch) continue;
    yield keys;
    keys = [];
  }
  if (keys.length > 0) yield keys;
}

/** False too where it is gone meanwhile. */
async function isOlder(place: string, before: Date): Promise<boolean> {
  const facts = await stat(place).catch(() => undefined);
  return facts?.isFile() === true && facts.mtime < before;
}

function placeOf(folder: string, key: string): string {
  // Keys are ours; a strange one would be a bug or an attempt to leave the folder.
  if (!keyPattern.test(key)) throw new Error("not a storage key");
  return path.join(folder, key.slice(0, 2), key);
}

const keyPattern = /^[0-9a-f-]{36}$/;

/** Reads piece by piece as the browser takes it; nothing is held open for one that never starts, or goes away. */
async function readStream(place: string): Promise<ReadableStream<Uint8Array>> {
  await access(place);
  let file: FileHandle | undefined;
  return new ReadableStream(
    {
      async pull(controller) {
        file ??= await open(place, "r");
        const { buffer, bytesRead } = await file.read(new Uint8Array(PIECE), 0, PIECE, null);
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
        await file.close();
        controller.close();
      },
      cancel: () => file?.close(),
    },
    { highWaterMark: 0 },
  );
}

/** Bytes. */
const PIECE = 128 * 1024;
