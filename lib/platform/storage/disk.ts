import "server-only";
import { access, mkdir, open, opendir, rename, rm, stat, type FileHandle } from "node:fs/promises";
import path from "node:path";
import type { Place } from "./index";

/** A folder as a place: `ab/ab12…` below it. The work folder is on the same disk, so keeping a file is renaming it. */
export function diskPlace(folder: string): Place {
  return {
    keep: (key, localPath) => keep(placeOf(folder, key), localPath),
    open: (key) => readStream(placeOf(folder, key)),
    remove: (key) => rm(placeOf(folder, key), { force: true }),
    keysBefore: (before, batch) => keysBefore(folder, before, batch),
  };
}

async function keep(place: string, localPath: string): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true });
  await rename(localPath, place);
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
