import { cleanEmbedded } from "./embedded.ts";
import { bytesHold, decodeEntities, nameFinder, textBetweenTags, xmlText } from "./text.ts";
import { Uncopyable, type Cleaned } from "./types.ts";
import { readZip, writeZip, type Member } from "./zip.ts";

/**
 * DOCX, XLSX, PPTX (ECMA-376) without what says who wrote them: properties, authors of comments and of tracked changes,
 * people, paths on the writer's machine, printers, signatures, the small preview, metadata of the pictures inside.
 * Refused where a name is still there afterwards: it stands in the text, or where we cannot reach it.
 */
export async function cleanOffice(bytes: Uint8Array, names: readonly string[]): Promise<Cleaned> {
  const holds = nameFinder(names);
  const cleaned: Member[] = [];
  for (const member of await readZip(bytes)) {
    if (isDropped(member.name)) continue;
    cleaned.push({ name: member.name, bytes: await cleanPart(member, holds) });
  }
  return { bytes: await writeZip(cleaned) };
}

type Holds = (text: string) => boolean;

/** Parts that nothing visible needs; what refers to them goes with them. */
const dropped = /^(docProps\/(custom\.xml|thumbnail\.)|_xmlsignatures\/|customXml\/|.*\/printerSettings\/)/i;
const isDropped = (name: string): boolean => dropped.test(name);

async function cleanPart({ name, bytes }: Member, holds: Holds): Promise<Buffer> {
  if (holds(name)) throw new Uncopyable("name_left");
  if (!/\.(xml|rels|vml)$/i.test(name)) return Buffer.from(await cleanEmbedded(name, bytes, holds));
  const xml = cleanXml(name, xmlText(bytes));
  if (holds(textBetweenTags(xml))) throw new Uncopyable("name_in_text");
  if (holds(decodeEntities(xml))) throw new Uncopyable("name_left");
  const written = Buffer.from(xml, "utf8");
  if (bytesHold(written, holds)) throw new Uncopyable("name_left");
  return written;
}

function cleanXml(name: string, xml: string): string {
  if (name === "docProps/core.xml") return noCoreProperties;
  if (name === "docProps/app.xml") return noAppProperties;
  if (name.endsWith(".rels")) return cleanRelations(xml);
  if (name === "[Content_Types].xml")
    return xml.replace(/<Override\b[^>]*\/>/g, (one) => (namesDropped(one) ? "" : one));
  const text = xml
    .replace(/(\s(?:\w+:)?(?:author|initials|userName|lastModifiedBy))=("[^"]*"|'[^']*')/g, '$1="Author"')
    .replace(/(<author>)[^<]*(<\/author>)/g, "$1Author$2")
    .replace(/<!--[\s\S]*?-->/g, "");
  return cleanSpecial(name, text);
}

/** What single parts hold beyond that. */
function cleanSpecial(name: string, xml: string): string {
  if (name === "word/people.xml") return xml.replace(/<w15:person\b[\s\S]*?(<\/w15:person>|\/>)/g, "");
  if (name === "word/settings.xml") return xml.replace(/<w:docVars>[\s\S]*?<\/w:docVars>/g, "");
  if (/^(xl\/persons\/|ppt\/(commentAuthors|authors)\.xml)/.test(name))
    return xml.replace(/(\s(?:displayName|name|userId|providerId))=("[^"]*"|'[^']*')/g, '$1="Author"');
  if (name === "xl/workbook.xml")
    return xml
      .replace(/<fileSharing\b[^>]*\/>/g, "")
      .replace(/(<(?:\w+:)?absPath\b[^>]*?\surl)=("[^"]*"|'[^']*')/g, '$1=""');
  return xml.replace(/(<pageSetup\b[^>]*?)\sr:id="[^"]*"/g, "$1");
}

/** Relations to what was dropped, and to files on the writer's machine (templates, linked pictures). */
function cleanRelations(xml: string): string {
  return xml.replace(/<Relationship\b[^>]*\/>/g, (one) => {
    if (namesDropped(one)) return "";
    return /TargetMode="External"/.test(one)
      ? one.replace(/(\sTarget=")(file:|\\\\|[A-Z]:)[^"]*"/i, '$1about:blank"')
      : one;
  });
}

const namesDropped = (element: string): boolean =>
  /(docProps\/(custom\.xml|thumbnail\.)|_xmlsignatures\/|customXml\/|printerSettings\/)/i.test(element);

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const noCoreProperties = `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`;
const noAppProperties = `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`;
