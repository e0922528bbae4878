import { showHangul } from "./show-hangul-binary.ts";
import { showHangulPackage } from "./show-hangul-package.ts";
import { showOffice } from "./show-office.ts";
import { Uncopyable, type ShownDocument } from "./types.ts";

/** A document as blocks for the viewer; throws `Uncopyable` where it cannot be read. */
export async function show(bytes: Uint8Array, mediaType: string): Promise<ShownDocument> {
  if (mediaType === "application/hwp+zip") return showHangulPackage(bytes);
  if (mediaType === "application/x-hwp") return showHangul(bytes);
  if (mediaType.startsWith("application/vnd.openxmlformats-")) return showOffice(bytes);
  throw new Uncopyable("type_unknown");
}
