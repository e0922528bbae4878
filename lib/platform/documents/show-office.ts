import { Budget, shown } from "./blocks.ts";
import { xmlText } from "./text.ts";
import { Uncopyable, type Block, type ShownDocument, type TableCell } from "./types.ts";
import { descendants, elementsOf, parseXml, type Element } from "./xml.ts";
import { readZip, type Member } from "./zip.ts";

/** DOCX, XLSX and PPTX as their text: paragraphs and tables, sheets as tables, slide by slide. */
export async function showOffice(bytes: Uint8Array): Promise<ShownDocument> {
  const members = await readZip(bytes);
  const budget = new Budget();
  const document = find(members, "word/document.xml");
  if (document) return shown(wordBlocks(elementsOf(document, "body")[0] ?? document, budget), budget, true);
  if (members.some(({ name }) => name === "xl/workbook.xml")) return shown(sheetBlocks(members, budget), budget, true);
  if (members.some(({ name }) => name === "ppt/presentation.xml"))
    return shown(slideBlocks(members, budget), budget, true);
  throw new Uncopyable("damaged");
}

function find(members: readonly Member[], name: string): Element | undefined {
  const member = members.find((candidate) => candidate.name === name);
  return member && elementsOf(parseXml(xmlText(member.bytes)))[0];
}

/** Parts `folder/base<number>.xml` in the order of their numbers. */
function numbered(members: readonly Member[], start: string): Element[] {
  const number = (name: string) => Number(/^(\d+)\.xml$/.exec(name.slice(start.length))?.[1]);
  return members
    .filter(({ name }) => name.startsWith(start) && number(name) > 0)
    .toSorted((a, b) => number(a.name) - number(b.name))
    .flatMap(({ bytes }) => elementsOf(parseXml(xmlText(bytes))).slice(0, 1));
}

function wordBlocks(parent: Element, budget: Budget): Block[] {
  return elementsOf(parent).flatMap((element): Block[] => {
    if (element.name === "p") return paragraph(element, budget);
    if (element.name === "tbl")
      return [{ kind: "table", rows: elementsOf(element, "tr").map((row) => wordRow(row, budget)) }];
    return element.name === "sdt" || element.name === "sdtContent" ? wordBlocks(element, budget) : [];
  });
}

function wordRow(row: Element, budget: Budget): TableCell[] {
  return elementsOf(row, "tc").map((cell) => {
    const columns = Number(descendants(cell, "gridSpan")[0]?.attributes.val) || 1;
    return { blocks: wordBlocks(cell, budget), columns: Math.min(columns, 200), rows: 1 };
  });
}

function paragraph(element: Element, budget: Budget): Block[] {
  if (!budget.takes()) return [];
  const style = descendants(element, "pStyle")[0]?.attributes.val ?? "";
  const gaps: Block[] = descendants(element, "blip").map(() => ({ kind: "gap", what: "image" }));
  return [
    { kind: /^(Heading|제목|Title|[1-3]$)/i.test(style) ? "heading" : "paragraph", text: runText(element) },
    ...gaps,
  ];
}

/** Deleted text of tracked changes (`delText`) is no longer part of the document. */
function runText(element: Element): string {
  return elementsOf(element)
    .map((child) => {
      if (child.name === "t") return child.children.filter((node) => typeof node === "string").join("");
      if (child.name === "tab") return "\t";
      return child.name === "br" || child.name === "cr" ? "\n" : runText(child);
    })
    .join("");
}

function slideBlocks(members: readonly Member[], budget: Budget): Block[] {
  return numbered(members, "ppt/slides/slide").flatMap((slide, index): Block[] => [
    { kind: "page", name: null, number: index + 1 },
    ...descendants(slide, "p").flatMap((element) => paragraph(element, budget)),
  ]);
}

function sheetBlocks(members: readonly Member[], budget: Budget): Block[] {
  const shared = find(members, "xl/sharedStrings.xml");
  const texts = shared
    ? elementsOf(shared, "si").map((item) => descendants(item, "t").map(runTextOfCell).join(""))
    : [];
  const workbook = find(members, "xl/workbook.xml");
  const names = workbook ? descendants(workbook, "sheet").map(({ attributes }) => attributes.name ?? null) : [];
  return numbered(members, "xl/worksheets/sheet").flatMap((sheet, index): Block[] => {
    const rows = descendants(sheet, "row").flatMap((row) => (budget.takes() ? [sheetRow(row, texts)] : []));
    const table: Block[] = rows.length > 0 ? [{ kind: "table", rows }] : [];
    return [{ kind: "page", name: names[index] ?? null, number: index + 1 }, ...table];
  });
}

const runTextOfCell = (element: Element): string =>
  element.children.filter((node) => typeof node === "string").join("");

function sheetRow(row: Element, texts: readonly string[]): TableCell[] {
  return elementsOf(row, "c")
    .slice(0, 100)
    .map((cell) => {
      const value = runTextOfCell(elementsOf(cell, "v")[0] ?? { name: "", attributes: {}, children: [] });
      const inline = descendants(cell, "t").map(runTextOfCell).join("");
      const text = cell.attributes.t === "s" ? (texts[Number(value)] ?? "") : inline || value;
      return { blocks: text === "" ? [] : [{ kind: "paragraph", text }], columns: 1, rows: 1 };
    });
}
