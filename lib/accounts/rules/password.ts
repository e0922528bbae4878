import type { Refusal } from "@/lib/platform/result";
import { commonPasswords, commonParts } from "./common-passwords";

/** NIST SP 800-63B-4 §3.1.1.2: fifteen characters where the password is the only factor, and no rules of composition. */
export const minimumLength = 15;
export const maximumLength = 200;

/** What must be left after everything that a guesser tries first has been taken out. */
const distinctiveCharacters = 8;

/** What a guesser knows about the person. */
export type Known = { email: string; name: string };

/**
 * Why a new password is refused. Length counts characters (code points after NFC), not bytes: fifteen syllables of
 * Hangul are fifteen. `field` is the name of the control.
 */
export function refusalsOfPassword(password: string, known: Known, field = "password"): Refusal[] {
  const text = password.normalize("NFC");
  const length = [...text].length;
  if (length < minimumLength) {
    return [{ code: "accounts.password_too_short", field, params: { minimum: minimumLength, length } }];
  }
  if (length > maximumLength)
    return [{ code: "accounts.password_too_long", field, params: { maximum: maximumLength } }];
  const plain = plainForm(text);
  if (commonPasswords.has(plain)) return [{ code: "accounts.password_common", field }];
  if (isRepeated(plain)) return [{ code: "accounts.password_repeated", field }];
  if ([...withoutGuessable(plain, known)].length < distinctiveCharacters) {
    return [{ code: "accounts.password_guessable", field }];
  }
  return [];
}

/** Lower case, usual replacements of letters undone, spaces and signs dropped: how guessing programs vary a word. */
export function plainForm(text: string): string {
  const lower = text.normalize("NFKC").toLowerCase();
  return [...lower]
    .map((letter) => replacements[letter] ?? letter)
    .join("")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const replacements: Record<string, string> = { "@": "a", $: "s", "!": "i", "€": "e" };

/** One short piece over and over, with or without a rest: `abcabcabcabcabc`, `가가가가가가가가가가가가가가가`. */
function isRepeated(plain: string): boolean {
  const letters = [...plain];
  for (let size = 1; size <= Math.min(7, letters.length / 2); size += 1) {
    if (letters.every((letter, index) => letter === letters[index % size])) return true;
  }
  return false;
}

function withoutGuessable(plain: string, known: Known): string {
  const parts = [...partsOf(known), ...commonParts].sort((a, b) => b.length - a.length);
  const rest = parts.reduce((text, part) => text.replaceAll(part, " "), plain);
  return withoutRuns(rest).replaceAll(" ", "");
}

/** The name, its words, and the pieces of the address, as far as they are long enough to mean something. */
function partsOf({ email, name }: Known): string[] {
  const pieces = [name, ...name.split(/\s+/), email, ...email.split(/[^\p{L}\p{N}]+/u)].map(plainForm);
  return [...new Set(pieces)].filter((piece) => [...piece].length >= (/^\p{ASCII}*$/u.test(piece) ? 3 : 2));
}

/** Takes out four or more neighbours: the same letter, counting up or down, or along a row of the keyboard. */
function withoutRuns(text: string): string {
  const letters = [...text];
  const kept: string[] = [];
  for (let start = 0; start < letters.length;) {
    const end = endOfRun(letters, start);
    if (end - start < 4) kept.push(letters[start] ?? "");
    start = end - start < 4 ? start + 1 : end;
  }
  return kept.join("");
}

function endOfRun(letters: string[], start: number): number {
  const step = stepBetween(letters[start], letters[start + 1]);
  if (step === undefined) return start + 1;
  let end = start + 2;
  while (end < letters.length && stepBetween(letters[end - 1], letters[end]) === step) end += 1;
  return end;
}

const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ"];

/** A name for how two letters follow each other, or undefined where they do not. */
function stepBetween(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined || a === " " || b === " ") return undefined;
  const distance = (b.codePointAt(0) ?? 0) - (a.codePointAt(0) ?? 0);
  if (Math.abs(distance) <= 1) return `code${distance}`;
  for (const row of rows) {
    const [from, to] = [row.indexOf(a), row.indexOf(b)];
    if (from >= 0 && to >= 0 && Math.abs(to - from) === 1) return `row${to - from}`;
  }
  return undefined;
}
