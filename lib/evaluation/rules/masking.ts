/** Stands in the place of a name in a blind stage; pages show it as a black box. */
export const MASK = "■■■";

/**
 * Hides who applied in a text of the application: every given name, longest first, without regard to case and to
 * spaces inside it. Names of one character are left alone: they would blacken ordinary words.
 */
export function maskNames(text: string, names: readonly string[]): string {
  const patterns = names
    .flatMap((name) => [name, bareCompany(name)])
    .map((name) => [...name.replace(/\s+/g, "")])
    .filter((characters) => characters.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .map((characters) => characters.map(escaped).join("\\s*"));
  return patterns.length === 0 ? text : text.replace(new RegExp(patterns.join("|"), "giu"), MASK);
}

/** A company is written with and without its legal form: 주식회사 온결비전, (주)온결비전, Ongyeol Vision Inc. */
function bareCompany(name: string): string {
  return name.replace(/주식회사|유한회사|\(주\)|㈜|\(유\)|,?\s*(inc|ltd|corp|co)\.?(,?\s*ltd\.?)?$/giu, "").trim();
}

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
