import { decodeEntities } from "./text.ts";
import { Uncopyable } from "./types.ts";

/** An element by its local name: the programs that write these formats choose their prefixes as they like. */
export type Element = { name: string; attributes: Readonly<Record<string, string>>; children: Node[] };
export type Node = Element | string;

/** Elements inside each other; deeper ones are an attack on the stack. */
const MAX_DEPTH = 200;

/** The elements and texts of an XML part, without comments and instructions. No entities but the five of XML. */
export function parseXml(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open = [root];
  for (const token of xml.matchAll(
    /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([^\s<>/]+)((?:"[^"]*"|'[^']*'|[^<>"'])*)>|[^<]+/g,
  )) {
    const [whole, cdata, closing, name, rest = ""] = token;
    const parent = open.at(-1) ?? root;
    if (cdata !== undefined) parent.children.push(cdata);
    else if (name === undefined) {
      if (!whole.startsWith("<")) parent.children.push(decodeEntities(whole));
    } else if (closing) {
      if (open.length > 1) open.pop();
    } else {
      const element = { name: localName(name), attributes: attributesOf(rest), children: [] };
      parent.children.push(element);
      if (rest.endsWith("/")) continue;
      if (open.length >= MAX_DEPTH) throw new Uncopyable("damaged");
      open.push(element);
    }
  }
  return root;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function attributesOf(rest: string): Record<string, string> {
  const found = rest.matchAll(/([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries([...found].map(([, name = "", a, b]) => [localName(name), decodeEntities(a ?? b ?? "")]));
}

export const elementsOf = (element: Element, name?: string): Element[] =>
  element.children.filter(
    (node): node is Element => typeof node !== "string" && (name === undefined || node.name === name),
  );

/** All elements of this name, however deep, in their order. */
export function descendants(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}
