import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { LetterRun, PdfWeight } from "./pdf-text";
import { printable } from "./printable";
import { ascentOf, lettersOf, sfntOf } from "./sfnt";

const house = "node_modules/krds-uiux/resources/fonts";
const noto = "node_modules/@fontsource/noto-sans-kr";

type Font = { name: string; data: Buffer; letters: Set<number> };

/** Pretendard GOV as PDF libraries read it: the package ships it for the web only. */
export const pdfFont = (weight: PdfWeight): Buffer => houseFont(weight).data;

/**
 * The runs of a text, each with the font that has its letters: Pretendard GOV, whose web files lack Hanja and three of
 * four syllables, then Noto Sans KR, which has all syllables and the Hanja of KS X 1001 (but 隙). What neither has is
 * spelt plainly or written as its code point, e.g. [U+1F680]: a blank would hide that there is something, and make two
 * names look the same.
 */
export function letterRuns(weight: PdfWeight, text: string): LetterRun[] {
  const main = houseFont(weight);
  const ascent = ascentOf(main.data);
  const runs: LetterRun[] = [];
  for (const typed of composed(text)) {
    const spelt = [typed, typed.normalize("NFC"), printable(typed)].find((spelling) =>
      [...spelling].every((letter) => fontWith(letter, weight, main)),
    );
    for (const letter of spelt ?? `[U+${(typed.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`) {
      const { name, data } = fontWith(letter, weight, main) ?? main;
      const last = runs.at(-1);
      if (last?.name === name) last.text += letter;
      else runs.push({ name, font: data, text: letter, ascent });
    }
  }
  return runs.length > 0 ? runs : [{ name: main.name, font: main.data, text: "", ascent }];
}

/**
 * Letters and marks typed apart are joined. Hanja keep the code they have as long as a font has it: of those that Unicode
 * has twice, for a second reading, KS X 1001 has the second for some, and so have fonts.
 */
const composed = (text: string): string =>
  text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/[\u1100-\u11ff]+|\P{M}\p{M}+/gu, (letters) => letters.normalize("NFC"));

function fontWith(letter: string, weight: PdfWeight, main: Font): Font | undefined {
  const code = letter.codePointAt(0) ?? 0;
  // Line ends and tabs are the layout's.
  if (code < 0x20 || main.letters.has(code)) return main;
  const piece = pieces().find(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to));
  const font = piece && notoFont(piece.name, weight);
  return font?.letters.has(code) ? font : undefined;
}

const houseFont = (weight: PdfWeight): Font => kept(`${house}/PretendardGOV-${weight}.subset.woff`);

/** Noto Sans KR comes in some hundred pieces of 30 kB; only those are read that a text needs. */
const notoFont = (piece: string, weight: PdfWeight): Font =>
  kept(`${noto}/files/noto-sans-kr-${piece}-${weight === "Bold" ? 700 : 400}-normal.woff`);

const fonts = new Map<string, Font>();

/** Unpacked once per process, since PDF libraries would unpack the whole table of outlines for every letter. */
function kept(name: string): Font {
  const known = fonts.get(name);
  if (known) return known;
  const data = sfntOf(read(name));
  const font = { name, data, letters: lettersOf(data) };
  fonts.set(name, font);
  return font;
}

type Piece = { name: string; ranges: (readonly [from: number, to: number])[] };
let all: Piece[] | undefined;

/** Which piece has which characters: as a style sheet says it, e.g. { "[7]": "U+d2e7-d2f5,U+ff5e" }. */
function pieces(): Piece[] {
  const listed = () => JSON.parse(read(`${noto}/unicode.json`).toString()) as Record<string, string>;
  all ??= Object.entries(listed()).map(([name, ranges]) => ({
    name: name.replace(/[[\]]/g, ""),
    ranges: ranges.split(",").map((range) => {
      const [from = 0, to = from] = range.replace("U+", "").split("-").map((code) => parseInt(code, 16)); // prettier-ignore
      return [from, to] as const;
    }),
  }));
  return all;
}

// The bundler must not follow these paths.
const read = (name: string): Buffer => readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), name));
