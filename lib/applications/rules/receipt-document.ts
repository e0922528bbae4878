import { inflateSync } from "node:zlib";
import { sha256 } from "@/lib/platform/digest";
import { isSigned, signText, type SigningKey } from "@/lib/platform/signature";
import { readReceiptText, type ReadReceipt } from "./signed-receipt";

/**
 * What a document is that somebody dropped: the JSON of a receipt, or our PDF with it inside. Every byte counts in both:
 * nobody may hand on our page with other words on it. `keys` are the public keys by their id, the retired ones too.
 */
export function readReceiptDocument(bytes: Uint8Array, keys: ReadonlyMap<string, string>): ReadReceipt {
  const data = Buffer.from(bytes);
  const pdf = data.subarray(0, 5).equals(Buffer.from("%PDF-"));
  const text = pdf ? embeddedText(data) : textOf(data);
  if (text === undefined) return { problem: "no_receipt" };
  const read = readReceiptText(text, keys);
  return pdf && !read.problem ? (brokenSeal(data, keys) ?? read) : read;
}

/**
 * Ends a PDF of ours with a comment after its last line, which readers of PDF pass over: the key's id, and a signature
 * over the SHA-256 of everything before. So the page itself is signed, and not only the receipt inside.
 */
export function sealPdf(pdf: Uint8Array, key: SigningKey): Buffer {
  return Buffer.concat([pdf, Buffer.from(`\n${MARK}${key.id} ${signText(sealed(pdf), key)}\n`)]);
}

const MARK = "%receipt-seal ";
/** Bytes of the comment: two line ends, the mark, the id, a space and the signature. */
const SEAL = 1 + MARK.length + 16 + 1 + 86 + 1;
const seal = new RegExp(`^\n${MARK}([0-9a-f]{16}) ([A-Za-z0-9_-]{86})\n$`);

/** Of no use as the signature of a receipt, which is JSON. */
const sealed = (pdf: Uint8Array): string => `pdf ${sha256(pdf)}`;

function brokenSeal(data: Buffer, keys: ReadonlyMap<string, string>): ReadReceipt | undefined {
  const [, keyId = "", signature = ""] = seal.exec(data.toString("latin1", data.length - SEAL)) ?? [];
  const key = keys.get(keyId);
  if (key === undefined) return { problem: keyId ? "unknown_key" : "changed" };
  return isSigned(sealed(data.subarray(0, -SEAL)), signature, key) ? undefined : { problem: "changed" };
}

/** Bytes; a receipt takes about one thousand. */
const LARGEST = 65_536;

/** The first file that a PDF carries, as ours writes it: no PDF is interpreted, since anybody may send one. */
function embeddedText(data: Buffer): string | undefined {
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
