import { patternOf } from "../names.ts";
import { Uncopyable } from "./types.ts";

/** The text of an XML part: UTF-8, or UTF-16 with its mark. A document type would bring entities of its own: refused. */
export function xmlText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Uncopyable("damaged");
    return encoding === "utf-8" ? text : text.replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/, "$1$2UTF-8$2");
  } catch (error) {
    throw error instanceof Uncopyable ? error : new Uncopyable("damaged");
  }
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Characters that were written by number or name. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[String(name)] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** What stands between the tags, paragraphs on lines of their own; runs of one word are joined again. */
export function textBetweenTags(xml: string): string {
  return decodeEntities(xml.replace(/<\/(?:\w+:)?(?:p|tc|si|c|cell)>/g, "\n").replace(/<[^>]*>/g, ""));
}

/** Whether these names stand in a text. */
export function nameFinder(names: readonly string[]): (text: string) => boolean {
  const pattern = patternOf(names, true);
  return (text) => pattern !== undefined && new RegExp(pattern, "iu").test(text.normalize("NFC"));
}

/** Whether a name stands in raw bytes, in any of the encodings that programs of this country write. */
export function bytesHold(bytes: Uint8Array, holds: (text: string) => boolean): boolean {
  const shifted = bytes.subarray(1);
  const readings: [string, Uint8Array][] = [
    ["utf-8", bytes],
    ["euc-kr", bytes],
    ["utf-16le", bytes],
    ["utf-16le", shifted],
    ["utf-16be", bytes],
    ["utf-16be", shifted],
  ];
  return readings.some(([encoding, part]) => holds(new TextDecoder(encoding).decode(part)));
}
