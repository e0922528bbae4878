import "server-only";
import { createReadStream } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { readPart } from "./read-part";

/** Bytes from the end in which the directory of a ZIP archive is looked for. */
const TAIL = 128 * 1024;

/** Whether a ZIP archive ends this file too, which is none by its beginning: two programs would see two contents. */
export async function endsAsZip(localPath: string): Promise<boolean> {
  return withFile(localPath, async (file, size) => {
    const start = Math.max(0, size - TAIL);
    const tail = await readPart(file, start, size - start);
    for (
      let at = tail.lastIndexOf("PK\x05\x06");
      at >= 0;
      at = at === 0 ? -1 : tail.lastIndexOf("PK\x05\x06", at - 1)
    ) {
      if (at + 22 > tail.length) continue;
      const directory = start + at - tail.readUInt32LE(at + 12);
      const sign = await readPart(file, Math.max(0, directory), 4);
      if (directory >= 0 && sign.toString("latin1") === "PK\x01\x02") return true;
    }
    return false;
  });
}

/** Whether a PDF reader would take this file: they look for the beginning in the first 1,024 bytes. */
export async function beginsAsPdf(localPath: string): Promise<boolean> {
  return withFile(localPath, async (file) => (await readPart(file, 0, 1030)).includes("%PDF-"));
}

/** Whether something else than padding follows the end of a PDF. */
export async function goesOnAfterPdf(localPath: string): Promise<boolean> {
  return withFile(localPath, async (file, size) => {
    for (let end = size; end > 0; end -= TAIL) {
      const start = Math.max(0, end - TAIL - 8);
      const part = (await readPart(file, start, end - start)).toString("latin1");
      const last = part.lastIndexOf("%%EOF");
      const after = last < 0 ? part : part.slice(last + 5);
      if (/[^\s\0]/.test(after)) return true;
      if (last >= 0) return false;
    }
    return false;
  });
}

/** Whether bytes follow the last chunk of a PNG image, or its chunks lead nowhere. */
export async function goesOnAfterPng(localPath: string): Promise<boolean> {
  return withFile(localPath, async (file, size) => {
    for (let at = 8; at + 12 <= size;) {
      const head = await readPart(file, at, 8);
      at += 12 + head.readUInt32BE(0);
      if (head.toString("latin1", 4) === "IEND") return at !== size;
    }
    return true;
  });
}

const signs = ["Rar!\x1a\x07", "7z\xbc\xaf\x27\x1c", "<script", "<?php", "<html", "<!DOCTYPE", "%PDF-"];

/** Whether an image holds an archive, a page or a program text, anywhere in it. */
export async function hidesInImage(localPath: string): Promise<boolean> {
  let before = "";
  for await (const piece of createReadStream(localPath, { highWaterMark: 256 * 1024 })) {
    const text = before + Buffer.from(piece).toString("latin1");
    if (signs.some((sign) => text.includes(sign))) return true;
    before = text.slice(-16);
  }
  return false;
}

async function withFile<T>(localPath: string, work: (file: FileHandle, size: number) => Promise<T>): Promise<T> {
  const file = await open(localPath, "r");
  try {
    return await work(file, (await file.stat()).size);
  } finally {
    await file.close();
  }
}
