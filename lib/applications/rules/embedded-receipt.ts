import { inflateSync } from "node:zlib";

/** Bytes; a receipt takes about one thousand. */
const LARGEST = 65_536;

/**
 * The text of a receipt document: a JSON file as it is, or the file that our PDF carries within it. Undefined where it
 * is neither. Only the first embedded file is looked at, as our PDF writes it: no PDF is interpreted, since anybody may
 * send one.
 */
export function embeddedReceipt(bytes: Uint8Array): string | undefined {
  const data = Buffer.from(bytes);
  if (!data.subarray(0, 5).equals(Buffer.from("%PDF-"))) return textOf(data);
  const file = data.indexOf("/Type /EmbeddedFile");
  const stream = file < 0 ? -1 : data.indexOf("stream", file);
  const end = stream < 0 ? -1 : data.indexOf("endstream", stream + 6);
  if (end < 0) return undefined;
  const start = stream + 6 + (data[stream + 6] === 0x0d ? 2 : 1);
  const packed = data.subarray(file, stream).includes("/FlateDecode");
  return packed ? unpacked(data.subarray(start, end)) : textOf(data.subarray(start, end));
}

function unpacked(stream: Uint8Array): string | undefined {
  try {
    return textOf(inflateSync(stream, { maxOutputLength: LARGEST }));
  } catch {
    return undefined;
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.length > LARGEST) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
