import { Budget, shown } from "./blocks.ts";
import { refuseEncrypted } from "./hangul-package.ts";
import { xmlText } from "./text.ts";
import { Uncopyable, type Block, type ShownDocument, type TableCell } from "./types.ts";
import { descendants, elementsOf, parseXml, type Element } from "./xml.ts";
import { readZip, type Member } from "./zip.ts";

/** HWPX as blocks: headings by the outline styles, paragraphs, tables with their spans, pictures, notes. */
export async function showHangulPackage(bytes: Uint8Array): Promise<ShownDocument> {
  const members = await readZip(bytes);
  refuseEncrypted(members);
  const sections = sectionsOf(members);
  if (sections.length === 0) throw new Uncopyable("damaged");
  const reading = { budget: new Budget(), outline: outlineStyles(members), pictures: picturesOf(members) };
  const blocks: Block[] = [];
  for (const section of sections) {
    for (const paragraph of elementsOf(rootOf(section), "p"))
      blocks.push(...(await paragraphBlocks(paragraph, reading)));
  }
  return shown(blocks, reading.budget, false);
}

type Reading = { budget: Budget; outline: ReadonlySet<string>; pictures: ReadonlyMap<string, Buffer> };

function sectionsOf(members: readonly Member[]): Member[] {
  const number = ({ name }: Member) => Number(/^Contents\/section(\d+)\.xml$/.exec(name)?.[1] ?? -1);
  return members.filter((member) => number(member) >= 0).toSorted((a, b) => number(a) - number(b));
}

function rootOf({ bytes }: Member): Element {
  const [root] = elementsOf(parseXml(xmlText(bytes)));
  if (!root) throw new Uncopyable("damaged");
  return root;
}

/** 개요 1 … 개요 3: what writers use for headings. */
function outlineStyles(members: readonly Member[]): Set<string> {
  const header = members.find((member) => member.name === "Contents/header.xml");
  const styles = header ? descendants(rootOf(header), "style") : [];
  const outlines = styles.filter(({ attributes }) =>
    /^(개요|Outline)\s*[1-3]$/.test(attributes.name ?? attributes.engName ?? ""),
  );
  return new Set(outlines.map(({ attributes }) => attributes.id ?? ""));
}

/** Pictures by the id that the text names them with: the manifest's, which is also the file's name. */
function picturesOf(members: readonly Member[]): Map<string, Buffer> {
  const pictures = members.filter(({ name }) => name.startsWith("BinData/"));
  return new Map(pictures.map(({ name, bytes }) => [name.slice("BinData/".length).replace(/\.[^.]*$/, ""), bytes]));
}

/** A paragraph's text, and after it what is anchored in it. */
async function paragraphBlocks(paragraph: Element, reading: Reading): Promise<Block[]> {
  if (!reading.budget.takes()) return [];
  const after: Block[] = [];
  let text = "";
  for (const run of elementsOf(paragraph, "run")) {
    for (const part of elementsOf(run)) {
      if (part.name === "t") text += textOf(part);
      else after.push(...(await anchored(part, reading)));
    }
  }
  const kind = reading.outline.has(paragraph.attributes.styleIDRef ?? "") ? "heading" : "paragraph";
  return [{ kind, text }, ...after];
}

function textOf(element: Element): string {
  return element.children
    .map((node) => {
      if (typeof node === "string") return node;
      if (node.name === "lineBreak") return "\n";
      if (node.name === "tab") return "\t";
      if (node.name === "nbSpace" || node.name === "fwSpace") return " ";
      return node.name === "hyphen" ? "-" : textOf(node);
    })
    .join("");
}

async function anchored(part: Element, reading: Reading): Promise<Block[]> {
  if (part.name === "tbl") return [await table(part, reading)];
  if (part.name === "pic") {
    const id = descendants(part, "img")[0]?.attributes.binaryItemIDRef ?? "";
    return [await reading.budget.picture(reading.pictures.get(id))];
  }
  if (part.name === "ole" || part.name === "chart" || part.name === "video") return [{ kind: "gap", what: "object" }];
  if (part.name === "equation")
    return elementsOf(part, "script").map((script) => ({ kind: "paragraph", text: textOf(script) }));
  const notes = part.name === "ctrl" && elementsOf(part).some(({ name }) => name === "footNote" || name === "endNote");
  const blocks: Block[] = [];
  for (const list of descendants(part, "subList")) {
    for (const paragraph of elementsOf(list, "p")) blocks.push(...(await paragraphBlocks(paragraph, reading)));
  }
  return notes ? blocks.map((block) => (block.kind === "paragraph" ? { ...block, kind: "note" } : block)) : blocks;
}

async function table(element: Element, reading: Reading): Promise<Block> {
  const rows: TableCell[][] = [];
  for (const row of elementsOf(element, "tr")) {
    const cells: TableCell[] = [];
    for (const cell of elementsOf(row, "tc")) cells.push(await tableCell(cell, reading));
    if (cells.length > 0) rows.push(cells);
  }
  return { kind: "table", rows };
}

async function tableCell(cell: Element, reading: Reading): Promise<TableCell> {
  const blocks: Block[] = [];
  for (const list of elementsOf(cell, "subList")) {
    for (const paragraph of elementsOf(list, "p")) blocks.push(...(await paragraphBlocks(paragraph, reading)));
  }
  const span = elementsOf(cell, "cellSpan")[0]?.attributes;
  const within = (value: string | undefined) => Math.min(Math.max(Number(value) || 1, 1), 200);
  return { blocks, columns: within(span?.colSpan), rows: within(span?.rowSpan) };
}
