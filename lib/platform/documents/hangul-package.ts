import { cleanEmbedded } from "./embedded.ts";
import { bytesHold, decodeEntities, nameFinder, textBetweenTags, xmlText } from "./text.ts";
import { Uncopyable, type Cleaned } from "./types.ts";
import { readZip, writeZip, type Member } from "./zip.ts";

type Holds = (text: string) => boolean;

/**
 * HWPX (KS X 6101) without what says who wrote it: the package's metadata, authors of tracked changes and memos, the
 * preview and the history of the document. Refused where a name is still there, or where the package is encrypted.
 */
export async function cleanHangulPackage(bytes: Uint8Array, names: readonly string[]): Promise<Cleaned> {
  const holds = nameFinder(names);
  const members = await readZip(bytes);
  refuseEncrypted(members);
  const cleaned: Member[] = [];
  for (const member of members) {
    if (/^(Preview\/PrvImage|DocHistory\/|META-INF\/.*signatures)/i.test(member.name)) continue;
    cleaned.push({ name: member.name, bytes: await cleanPart(member, holds) });
  }
  return { bytes: await writeZip(cleaned) };
}

/** OpenDocument's way of saying it, which HWPX shares. */
export function refuseEncrypted(members: readonly Member[]): void {
  const manifest = members.find((member) => member.name === "META-INF/manifest.xml");
  if (manifest && /encryption-data/.test(xmlText(manifest.bytes))) throw new Uncopyable("encrypted");
}

async function cleanPart({ name, bytes }: Member, holds: Holds): Promise<Buffer> {
  if (holds(name)) throw new Uncopyable("name_left");
  if (name === "Preview/PrvText.txt") return Buffer.alloc(0);
  if (name === "mimetype") return Buffer.from(bytes);
  if (!/\.(xml|hpf|rdf|opf)$/i.test(name)) return Buffer.from(await cleanEmbedded(name, bytes, holds));
  const xml = cleanXml(name, xmlText(bytes));
  if (holds(textBetweenTags(xml))) throw new Uncopyable("name_in_text");
  if (holds(decodeEntities(xml))) throw new Uncopyable("name_left");
  const written = Buffer.from(xml, "utf8");
  if (bytesHold(written, holds)) throw new Uncopyable("name_left");
  return written;
}

function cleanXml(name: string, xml: string): string {
  const text = xml.replace(/<!--[\s\S]*?-->/g, "");
  if (name.endsWith("content.hpf"))
    return text
      .replace(/(<(?:\w+:)?metadata\b[^>]*>)[\s\S]*?(<\/(?:\w+:)?metadata>)/, "$1$2")
      .replace(/<(?:\w+:)?item\b[^>]*href="(?:Preview\/PrvImage|DocHistory\/)[^>]*\/>/g, "");
  return text
    .replace(/(<(?:\w+:)?trackChangeAuthor\b[^>]*?\sname)=("[^"]*"|'[^']*')/g, '$1="-"')
    .replace(/(<(?:\w+:)?stringParam\b[^>]*?name="(?:Author|Creator|UserName|CreateUser)[^>]*>)[^<]*/gi, "$1");
}
