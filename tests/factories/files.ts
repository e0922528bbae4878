import CFB from "cfb";
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

/** An OLE compound file with these streams. */
export function compoundFile(streams: Record<string, Uint8Array>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, Buffer.from(content));
  return Buffer.from(CFB.write(file, { type: "buffer" }));
}

/** The header stream of an HWP 5 document with these properties (bits; 1: its streams are packed). */
export function hangulHeader(properties = 1): Uint8Array {
  const header = Buffer.alloc(256);
  header.write("HWP Document File", "latin1");
  header.writeUInt32LE(0x05000300, 32);
  header.writeUInt32LE(properties, 36);
  return header;
}

export const hwp = (): Uint8Array => compoundFile({ FileHeader: hangulHeader(), DocInfo: Buffer.from("x") });

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
