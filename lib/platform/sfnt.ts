import { inflateSync } from "node:zlib";

const HEADER = 12;
const ENTRY = 16;

/** A WOFF 1.0 font (W3C, section 4: header, table directory, tables by zlib) as the plain font that it wraps. */
export function sfntOf(woff: Buffer): Buffer {
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

/** How far letters reach above the baseline, in thousandths of the size (OpenType: `hhea`, `head`). */
export function ascentOf(font: Buffer): number {
  return (tableOf(font, "hhea").readInt16BE(4) * 1000) / tableOf(font, "head").readUInt16BE(18);
}

/** The characters that a font has a glyph for (OpenType: `cmap`, the formats 4 and 12). */
export function lettersOf(font: Buffer): Set<number> {
  const cmap = tableOf(font, "cmap");
  const letters = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const part = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const format = part.readUInt16BE(0);
    if (format === 4) readSegments(part, letters);
    if (format === 12) readGroups(part, letters);
  }
  return letters;
}

function readSegments(part: Buffer, letters: Set<number>): void {
  const twice = part.readUInt16BE(6);
  for (let at = 0; at < twice; at += 2) {
    const end = part.readUInt16BE(14 + at);
    const start = part.readUInt16BE(16 + twice + at);
    const delta = part.readUInt16BE(16 + 2 * twice + at);
    const place = 16 + 3 * twice + at;
    const offset = part.readUInt16BE(place);
    for (let letter = start; letter <= end && letter < 0xffff; letter++) {
      const listed = offset === 0 ? letter : part.readUInt16BE(place + offset + 2 * (letter - start));
      if (offset === 0 ? ((letter + delta) & 0xffff) !== 0 : listed !== 0) letters.add(letter);
    }
  }
}

function readGroups(part: Buffer, letters: Set<number>): void {
  for (let index = 0; index < part.readUInt32BE(12); index++) {
    const [start, end, glyph] = [0, 4, 8].map((at) => part.readUInt32BE(16 + index * 12 + at));
    for (let letter = start ?? 0; letter <= (end ?? -1); letter++)
      if ((glyph ?? 0) + letter - (start ?? 0) !== 0) letters.add(letter);
  }
}

function tableOf(font: Buffer, tag: string): Buffer {
  for (let entry = HEADER; entry < HEADER + ENTRY * font.readUInt16BE(4); entry += ENTRY)
    if (font.toString("latin1", entry, entry + 4) === tag) {
      const offset = font.readUInt32BE(entry + 8);
      return font.subarray(offset, offset + font.readUInt32BE(entry + 12));
    }
  throw new Error(`a font without ${tag}`);
}
