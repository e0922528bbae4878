import sharp from "sharp";
import { Uncopyable } from "./types.ts";

/** Pixels; more is an attack on the memory or a plan that belongs into a PDF. */
const MAX_PIXELS = 100_000_000;

/**
 * A picture with its picture alone. A JPEG keeps its very pixels (its other segments go), unless it has to be turned;
 * everything else is written anew without loss, which leaves nothing of what stood beside the pixels.
 */
export async function cleanImage(bytes: Uint8Array, mediaType: string): Promise<Uint8Array> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error" });
    const { orientation = 1 } = await picture.metadata();
    if (mediaType === "image/jpeg") {
      const written = orientation === 1 ? bytes : await picture.autoOrient().jpeg({ quality: 95 }).toBuffer();
      return stripJpeg(written);
    }
    const turned = picture.autoOrient();
    if (mediaType === "image/png") return await turned.png().toBuffer();
    if (mediaType === "image/webp") return await turned.webp({ lossless: true }).toBuffer();
    if (mediaType === "image/gif") return await turned.gif().toBuffer();
    if (mediaType === "image/tiff") return await turned.tiff({ compression: "lzw" }).toBuffer();
  } catch (error) {
    throw error instanceof Uncopyable ? error : new Uncopyable("damaged");
  }
  throw new Uncopyable("type_unknown");
}

/** A picture small enough to stand in a page, as the source of an `img`; undefined where it is none that is known. */
export async function pictureSource(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const small = await sharp(bytes, { limitInputPixels: MAX_PIXELS })
      .autoOrient()
      .resize({ width: 1100, height: 1500, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 80 })
      .toBuffer();
    return `data:image/jpeg;base64,${small.toString("base64")}`;
  } catch {
    return undefined;
  }
}

/**
 * Leaves of a JPEG only the segments that its pixels need: of the application's own ones the density (APP0) and Adobe's
 * colour transform (APP14), no comments, no camera, place or owner, and nothing behind its end.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) throw new Uncopyable("damaged");
  const kept: Buffer[] = [file.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) throw new Uncopyable("damaged");
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) break;
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (end > file.length) throw new Uncopyable("damaged");
    if (isNeeded(marker)) kept.push(file.subarray(at, end));
    at = end;
    if (marker !== 0xda) continue;
    const stop = endOfScan(file, at);
    kept.push(file.subarray(at, stop));
    at = stop;
  }
  kept.push(Buffer.from([0xff, 0xd9]));
  return Buffer.concat(kept);
}

const isNeeded = (marker: number): boolean =>
  marker === 0xe0 || marker === 0xee || !((marker >= 0xe1 && marker <= 0xef) || marker === 0xfe);

/** Where the next marker stands that is neither a stuffed byte nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0 && at + 1 < file.length; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    if (next !== 0x00 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return file.length;
}
