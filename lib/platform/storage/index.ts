import "server-only";
import path from "node:path";
import { env } from "../env";
import { diskPlace } from "./disk";
import { s3Place } from "./s3";
import { clearWork, withWorkFile, type NotKept } from "./work-file";

export type { NotKept } from "./work-file";

/** What was taken in. `size` in bytes, `sha256` lower-case hex, `verdict` what the judge said of the whole file. */
export type Kept<T> = { key: string; size: number; sha256: string; verdict: T };

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
  /** The keys of all that was last written before then, so many at a time. */
  keysBefore(before: Date, batch: number): AsyncIterable<string[]>;
  /** Removes what a killed process left in this machine's work folder before then; returns how many files. */
  clearWork(before: Date): Promise<number>;
};

/** A place that keeps complete files under keys: the one thing in which disk and S3 differ. */
export type Place = Pick<Storage, "open" | "remove" | "keysBefore"> & {
  /** Keeps a complete local file, all of it or nothing; the local file may be gone afterwards. `size` in bytes. */
  keep(key: string, localPath: string, size: number): Promise<void>;
};

/** The storage of this installation: a bucket where S3_BUCKET is set, else a folder of the local disk (STORAGE_DIR). */
export function storage(): Storage {
  const { STORAGE_DIR, S3 } = env();
  const folder = path.resolve(/* turbopackIgnore: true */ STORAGE_DIR);
  return storageAt(S3 ? s3Place(S3) : diskPlace(folder), path.join(folder, "incoming"));
}

/** Storage over any place. `workFolder` is local: files are in it until they are complete and judged. */
export function storageAt(place: Place, workFolder: string): Storage {
  return {
    put: <T>(body: ReadableStream<Uint8Array>, limit: number, judge: (localPath: string) => Promise<T | undefined>) =>
      withWorkFile(workFolder, body, limit, async ({ key, localPath, size, sha256 }): Promise<Kept<T> | NotKept> => {
        const verdict = await judge(localPath);
        if (verdict === undefined) return { refused: "judged" };
        await place.keep(key, localPath, size);
        return { key, size, sha256, verdict };
      }),
    open: place.open,
    remove: place.remove,
    keysBefore: place.keysBefore,
    clearWork: (before) => clearWork(workFolder, before),
  };
}
