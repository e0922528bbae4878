import { cleanImage } from "./image.ts";
import { bytesHold } from "./text.ts";
import { Uncopyable } from "./types.ts";

/** Things inside a document that have metadata of their own, which cannot be reached from here. */
const objects = /\.(bin|ole|docx?|xlsx?|pptx?|hwpx?|pdf|xlsb|msg|zip|mp4|m4a|mp3|wav|avi|mov|wmv)$/i;

/**
 * A part of a document that is no XML: pictures lose their metadata, an embedded document or recording refuses the whole,
 * of the rest (drawings, fonts) it is looked whether a name stands in the bytes.
 */
export async function cleanEmbedded(
  name: string,
  bytes: Uint8Array,
  holds: (text: string) => boolean,
): Promise<Uint8Array> {
  const picture = pictureType(bytes);
  if (picture) return cleanImage(bytes, picture);
  if (objects.test(name)) throw new Uncopyable("embedded_object");
  if (bytesHold(bytes, holds)) throw new Uncopyable("name_left");
  return bytes;
}

/** By content; the name may say what it likes. */
export function pictureType(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (head.startsWith("\x89PNG\r\n")) return "image/png";
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (/^GIF8[79]a/.test(head)) return "image/gif";
  if (head.startsWith("RIFF") && head.endsWith("WEBP")) return "image/webp";
  return /^(II\*\0|MM\0\*)/.test(head) ? "image/tiff" : undefined;
}
