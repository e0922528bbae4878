import "server-only";
import type { FileHandle } from "node:fs/promises";
import { readPart } from "./read-part";

/** First bytes of an OLE compound file (MS-CFB): HWP 5, old Office, objects inside newer documents. */
export const compoundMagic = Buffer.from("d0cf11e0a1b11ae1", "hex");

/** A stream of a compound file; `size` in bytes. */
export type CompoundEntry = { name: string; isStream: boolean; start: number; size: number };

export type CompoundFile = {
  entries: CompoundEntry[];
  /** The first `limit` bytes of a stream. */
  read(entry: CompoundEntry, limit: number): Promise<Buffer>;
};

const END = 0xfffffffa;
/** Bytes: below it a stream is kept in the stream of small streams. */
const SMALL = 4096;
/** Entries: no document that anyone wrote has more; a loop in a forged chain ends here too. */
const MOST = 20_000;

/** Reads the directory of a compound file; undefined where it is none or its chains lead nowhere. */
export async function openCompoundFile(file: FileHandle): Promise<CompoundFile | undefined> {
  const head = await readPart(file, 0, 512);
  if (!head.subarray(0, 8).equals(compoundMagic)) return undefined;
  const sectorSize = 2 ** head.readUInt16LE(30);
  if (sectorSize !== 512 && sectorSize !== 4096) return undefined;
  const sector = (number: number) => readPart(file, (number + 1) * sectorSize, sectorSize);
  const table = await readTable(head, sector, sectorSize);
  const chain = (start: number, most: number) => readChain(start, most, table, sector);
  const directory = await chain(head.readUInt32LE(48), (MOST * 128) / sectorSize);
  const entries = entriesOf(directory);
  const root = entries[0];
  if (!root) return undefined;
  const small = numbersOf(await chain(head.readUInt32LE(60), MOST));
  return {
    entries,
    async read(entry, limit) {
      const wanted = Math.min(entry.size, limit);
      if (entry.size >= SMALL) return (await chain(entry.start, Math.ceil(wanted / sectorSize))).subarray(0, wanted);
      const container = await chain(root.start, Math.ceil(root.size / sectorSize));
      const part = async (number: number) => container.subarray(number * 64, number * 64 + 64);
      return (await readChain(entry.start, Math.ceil(wanted / 64), small, part)).subarray(0, wanted);
    },
  };
}

type ReadSector = (number: number) => Promise<Buffer>;

/** The allocation table: which sector follows which. Its own first 109 sectors stand in the header, the rest in a chain. */
async function readTable(head: Buffer, sector: ReadSector, sectorSize: number): Promise<number[]> {
  const places = numbersOf(head.subarray(76, 512)).filter((number) => number < END);
  let more = head.readUInt32LE(68);
  for (let step = 0; more < END && step < 1000; step++) {
    const numbers = numbersOf(await sector(more));
    more = numbers.pop() ?? END;
    places.push(...numbers.filter((number) => number < END));
  }
  const most = Math.ceil((128 * 1024 ** 2) / sectorSize / (sectorSize / 4));
  const parts: number[] = [];
  for (const place of places.slice(0, most)) for (const number of numbersOf(await sector(place))) parts.push(number);
  return parts;
}

async function readChain(start: number, most: number, table: readonly number[], part: ReadSector): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let number = start; number < END && parts.length < most; number = table[number] ?? END)
    parts.push(await part(number));
  return Buffer.concat(parts);
}

function numbersOf(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4));
}

function entriesOf(directory: Buffer): CompoundEntry[] {
  const entries: CompoundEntry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const entry = directory.subarray(at, at + 128);
    const length = Math.min(entry.readUInt16LE(64), 64);
    if (length < 2) continue;
    entries.push({
      name: entry.subarray(0, length - 2).toString("utf16le"),
      isStream: entry.readUInt8(66) === 2,
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    });
  }
  return entries;
}
