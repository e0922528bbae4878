import { disassemble, removeLastCharacter } from "es-hangul";
import { z } from "zod";

/** More of a query than this is left out; characters. */
export const longestQuery = 60;

/** What somebody looks for, from an address that is shared and typed by hand: never refused, only cut. */
export const searchQuery = z
  .string()
  .transform((text) => text.replaceAll("\0", "").toWellFormed().trim().slice(0, longestQuery).toWellFormed())
  .catch("");

/**
 * A query as PostgreSQL's tsquery over the lexemes of the database's search_words(): all words, each found from its
 * beginning on. Written in full, so that no sign of the query's own means anything; empty where nothing is asked for.
 */
export function lexemesOf(query: string): string {
  const words = wordsOf(query);
  return words.map((word, index) => anyOf(waysToRead(word, index === words.length - 1))).join(" & ");
}

/** The words of a query, at most five; each must occur. */
const wordsOf = (query: string): string[] => query.split(/\s+/).filter(Boolean).slice(0, 5);

/**
 * A word as it stands; without the marks around and between its parts (“드론”, 탐지/판독); and where one still types, with
 * its last consonant as the beginning of the next syllable, as a keyboard shows it before the vowel comes (깃 of 기사).
 */
function waysToRead(word: string, typing: boolean): string[] {
  const parts = word.split(marks).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const apart = parts.length === 0 ? "" : parts.map((part) => prefix(lexemeOf(part))).join(" & ");
  const next = typing ? nextSyllable(parts.length === 1 ? (parts[0] ?? "") : "") : "";
  const ways = [prefix(lexemeOf(word)), parts.length > 1 ? `(${apart})` : apart, next ? prefix(lexemeOf(next)) : ""];
  return [...new Set(ways)].filter(Boolean);
}

const anyOf = (ways: string[]): string => (ways.length === 1 ? (ways[0] ?? "") : `(${ways.join(" | ")})`);

const prefix = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, "$&$&")}':*`;

/** What stands around words or parts them; signs that belong to a name or a figure (- . ' & % +) do not. */
const marks = /[·ㆍ・•/,;:!?()[\]{}<>"“”‘’「」『』…~]+|\.+$/u;

/** 깃 as 기ㅅ, 자윯 as 자율ㅎ; empty where the word does not end so. */
function nextSyllable(given: string): string {
  const word = given.normalize("NFC");
  const last = disassemble(word).at(-1) ?? "";
  return /[가-힣]$/.test(word) && initials.includes(last) ? removeLastCharacter(word) + last : "";
}

/** As many characters of a word as search_words() keeps. */
const longest = 20;

/** Consonants alone are initials (ㄷㄹ); one at the end is a syllable that was just begun (드ㄹ). */
function lexemeOf(word: string): string {
  const letters = [...word.normalize("NFC").toLowerCase()].slice(0, longest).join("");
  // A keyboard puts two consonants into one sign (ㄳ); they are two initials.
  if (/^[ㄱ-ㅎ]/.test(letters))
    return [...letters].map((letter) => (/[ㄱ-ㅎ]/.test(letter) ? takenApart(letter) : letter)).join("");
  return letters.normalize("NFD").replace(/[ㄱ-ㅎ]$/, (letter) => beginnings[initials.indexOf(letter)] ?? letter);
}

const initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
/** The same as beginnings of decomposed syllables. */
const beginnings = Array.from(initials, (_, index) => String.fromCodePoint(0x1100 + index));

const takenApart = (consonant: string): string => (initials.includes(consonant) ? consonant : disassemble(consonant));
