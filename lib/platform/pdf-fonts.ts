import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { inflateSync } from "node:zlib";

const folder = "node_modules/krds-uiux/resources/fonts";
const cache = new Map<string, Buffer>();

/**
 * Pretendard GOV as PDF libraries read it. The package ships it for the web only; unpacked once per process, since they
 * would unpack the whole table of outlines for every letter.
 */
export function pdfFont(weight: "Regular" | "Bold"): Buffer {
  const known = cache.get(weight);
  if (known) return known;
  // The bundler must not follow this path.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), folder, `PretendardGOV-${weight}.subset.woff`);
  const font = sfntOf(readFileSync(file));
  cache.set(weight, font);
  return font;
}

const HEADER = 12;
const ENTRY = 16;

/** A WOFF 1.0 font (W3C, section 4: header, table directory, tables by zlib) as the plain font that it wraps. */
function sfntOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = 44 + index * 20;
    const [offset, packed, size] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
    const data = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.subarray(entry + 16, entry + 20),
      data: packed === size ? data : inflateSync(data),
    };
  });
  const directory = Buffer.alloc(HEADER + ENTRY * count);
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  tables.forEach(({ tag, checksum, data }, index) => {
    const entry = HEADER + index * ENTRY;
    tag.copy(directory, entry);
    checksum.copy(directory, entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(data.length, entry + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    offset += data.length + padding.length;
  });
  return Buffer.concat(parts);
}
