import { pictureType } from "./embedded.ts";
import { cleanHangul } from "./hangul-binary.ts";
import { cleanHangulPackage } from "./hangul-package.ts";
import { cleanImage } from "./image.ts";
import { cleanOffice } from "./office.ts";
import { cleanPdf } from "./pdf.ts";
import { bytesHold, nameFinder } from "./text.ts";
import { Uncopyable, type Cleaned } from "./types.ts";
import { readZip, writeZip, type Member } from "./zip.ts";

/** A copy that names nobody of `names` and says nothing of who wrote it; throws `Uncopyable` where there can be none. */
export async function clean(bytes: Uint8Array, mediaType: string, names: readonly string[]): Promise<Cleaned> {
  if (mediaType === "application/pdf") return cleanPdf(bytes, names);
  if (mediaType === "application/x-hwp") return cleanHangul(bytes, names);
  if (mediaType === "application/hwp+zip") return cleanHangulPackage(bytes, names);
  if (mediaType.startsWith("application/vnd.openxmlformats-")) return cleanOffice(bytes, names);
  if (mediaType === "application/zip") return cleanArchive(bytes, names);
  if (mediaType.startsWith("image/")) return { bytes: await cleanImage(bytes, mediaType) };
  throw new Uncopyable("type_unknown");
}

/** Every member cleaned as if it had come alone, under a number instead of its name; archives inside are not opened. */
async function cleanArchive(bytes: Uint8Array, names: readonly string[]): Promise<Cleaned> {
  const cleaned: Member[] = [];
  let unread = 0;
  for (const [index, member] of (await readZip(bytes)).entries()) {
    const number = index + 1;
    const { mediaType, extension } = memberType(member, number);
    const name = `document-${String(number).padStart(2, "0")}.${extension}`;
    const copy = await cleanMember(member.bytes, mediaType, names, number);
    unread += copy.unread ?? 0;
    cleaned.push({ name, bytes: Buffer.from(copy.bytes) });
  }
  const archive = await writeZip(cleaned);
  return unread > 0 ? { bytes: archive, unread } : { bytes: archive };
}

async function cleanMember(
  bytes: Uint8Array,
  mediaType: string,
  names: readonly string[],
  member: number,
): Promise<Cleaned> {
  try {
    if (mediaType !== "text/plain") return await clean(bytes, mediaType, names);
    if (bytesHold(bytes, nameFinder(names))) throw new Uncopyable("name_in_text");
    return { bytes };
  } catch (error) {
    throw error instanceof Uncopyable ? new Uncopyable(error.why.refused, { ...error.why, member }) : error;
  }
}

const office = "application/vnd.openxmlformats-officedocument.";

/** What a member is: by its first bytes, and only among packages by its name, which opening it then proves or not. */
function memberType({ name, bytes }: Member, member: number): { mediaType: string; extension: string } {
  const extension = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const head = bytes.subarray(0, 8).toString("latin1");
  const picture = pictureType(bytes);
  if (picture) return { mediaType: picture, extension: picture.slice("image/".length) };
  if (head.startsWith("%PDF-")) return { mediaType: "application/pdf", extension: "pdf" };
  if (head.startsWith("\xd0\xcf\x11\xe0") && extension === "hwp") return { mediaType: "application/x-hwp", extension };
  if (head.startsWith("PK\x03\x04") && extension in packages)
    return { mediaType: packages[extension] ?? "", extension };
  if (extension === "txt" || extension === "csv") return { mediaType: "text/plain", extension };
  throw new Uncopyable("member_unknown", { member });
}

const packages: Readonly<Record<string, string>> = {
  hwpx: "application/hwp+zip",
  docx: `${office}wordprocessingml.document`,
  xlsx: `${office}spreadsheetml.sheet`,
  pptx: `${office}presentationml.presentation`,
};
