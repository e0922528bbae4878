import yauzl from "yauzl";
import yazl from "yazl";
import { Uncopyable } from "./types.ts";

/** What an archive may come to when it is unpacked: bytes in all, and members. */
const zipLimits = { bytes: 400 * 1024 ** 2, members: 5000 };

export type Member = { name: string; bytes: Buffer };

/** All members of an archive in their order, folders left out; names that leave the archive refuse it. */
export async function readZip(bytes: Uint8Array): Promise<Member[]> {
  let total = 0;
  const members: Member[] = [];
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      if (entry.isEncrypted()) throw new Uncopyable("encrypted");
      total += entry.uncompressedSize;
      if (total > zipLimits.bytes || members.length >= zipLimits.members) throw new Uncopyable("too_large");
      members.push({ name: entry.fileName, bytes: await readMember(await zip.openReadStreamPromise(entry)) });
    }
  } catch (error) {
    throw error instanceof Uncopyable ? error : new Uncopyable("damaged");
  }
  return members;
}

/** yauzl itself stops a stream that becomes longer than its entry says. */
async function readMember(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** An archive without comments, times, owners and extra fields; `mimetype` stays uncompressed, as its formats ask. */
export async function writeZip(members: readonly Member[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const { name, bytes } of members) {
    zip.addBuffer(bytes, name, {
      mtime: epoch,
      mode: 0o100644,
      compress: name !== "mimetype",
      forceDosTimestamp: true,
    });
  }
  zip.end();
  return readMember(zip.outputStream);
}

/** The first day that an archive can name, at noon: so no time zone moves it before that. */
const epoch = new Date(1980, 0, 1, 12);
