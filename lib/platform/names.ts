/** A company is written with and without its legal form: 주식회사 온결비전, (주)온결비전, Ongyeol Vision Inc. */
const legalForms = /주식회사|유한회사|\(주\)|㈜|\(유\)|,?\s*(inc|ltd|corp|co)\.?(,?\s*ltd\.?)?$/giu;

/**
 * Finds every one of these names in a text, longest first, without regard to case and to spaces inside it; a number also
 * with hyphens between its digits. Names of one character are left alone: they would match ordinary words. With
 * `careful`, one of two letters only counts where no letter stands before it, and a Latin one only as a word of its own
 * (이수 is a name, 이수하다 at the start of a word is the price). Undefined where no name is left to look for.
 */
export function patternOf(names: readonly string[], careful = false): RegExp | undefined {
  const patterns = names
    .flatMap((name) => [name, name.replace(legalForms, "").trim()])
    .map((name) => [...name.normalize("NFC").replace(/\s+/g, "")])
    .filter((characters) => characters.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .map((characters) => patternOfOne(characters, careful));
  return patterns.length === 0 ? undefined : new RegExp([...new Set(patterns)].join("|"), "giu");
}

function patternOfOne(characters: readonly string[], careful: boolean): string {
  const name = characters.join("");
  if (/^\d+$/.test(name)) return characters.join("[\\s-]*");
  const pattern = characters.map(escaped).join("\\s*");
  if (!careful) return pattern;
  if (/^[\p{Script=Latin}\d]+$/u.test(name)) return `(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`;
  return characters.length > 2 ? pattern : `(?<!\\p{L})${pattern}`;
}

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
