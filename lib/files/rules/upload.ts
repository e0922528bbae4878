import { refused, type Refused } from "@/lib/platform/result";

/** Bytes of one piece, as the browser cuts a file; a broken line costs at most one. */
export const pieceBytes = 8 * 1024 ** 2;

/** How long an unfinished upload waits to be gone on with. */
export const uploadHours = 24;

/** Unfinished uploads of one person: more than any form has fields for, few enough that nobody fills the disk. */
export const unfinishedAtMost = 40;

/** `size` and `limit` in bytes. */
export function refusalOfSize(size: number, limit: number): Refused | undefined {
  if (size <= limit) return undefined;
  return refused({ code: "files.too_large", params: { megabytes: Math.floor(limit / 1024 ** 2) } });
}
