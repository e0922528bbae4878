import type { FileSource } from "@/lib/files/types";

/** Small files that are what they claim to be, and some that are not. */
export const pdf = (text = "plan"): Uint8Array =>
  new TextEncoder().encode(`%PDF-1.7\n% ${text}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`);

export const script = (): Uint8Array => new TextEncoder().encode("<html><script>alert(1)</script></html>");

/** A ZIP with one stored entry. */
export function zipWith(name: string, content: string): Uint8Array {
  const nameBytes = Buffer.from(name, "utf8");
  const data = Buffer.from(content, "utf8");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(data.length, 22);
  local.writeUInt16LE(nameBytes.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(data.length, 24);
  central.writeUInt16LE(nameBytes.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + nameBytes.length, 12);
  end.writeUInt32LE(30 + nameBytes.length + data.length, 16);
  return Buffer.concat([local, nameBytes, data, central, nameBytes, end]);
}

export const hwpx = (): Uint8Array => zipWith("mimetype", "application/hwp+zip");

/** An OLE compound file of three sectors whose directory has these streams. */
export function compoundFile(...streams: string[]): Uint8Array {
  const file = Buffer.alloc(512 * 3);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(0, 48);
  file.writeUInt32LE(1, 76);
  ["Root Entry", ...streams].slice(0, 4).forEach((name, index) => {
    const at = 512 + index * 128;
    file.write(name, at, "utf16le");
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
  });
  file.writeUInt32LE(0xfffffffe, 1024);
  return file;
}

export const hwp = (): Uint8Array => compoundFile("FileHeader", "DocInfo");

/** A file that no upload brought, as the commands that attach one take it. */
export const sourceOf = (bytes: Uint8Array): FileSource => ({ body: streamOf(bytes), uploadId: null });

/** The bytes as a browser sends them, in pieces. */
export function streamOf(bytes: Uint8Array, piece = 64): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + piece));
      at += piece;
    },
  });
}
