import { diffArrays } from "diff";

/** A stretch of a text that both have, or only the earlier or the later one. */
export type TextPiece = { kind: "same" | "removed" | "added"; text: string };

/**
 * What changed between two texts, in reading order. They are compared by words, and a word that took the place of
 * another by syllables from both its ends: Korean joins particles to words, so that 시험을 → 시험이 changed only 을 → 이.
 */
export function diffText(before: string, after: string): TextPiece[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after));
  const pieces = changes.flatMap((change, index): TextPiece[] => {
    const text = change.value.join("");
    const [earlier, later] = [changes[index - 1], changes[index + 1]];
    if (change.added) return earlier?.removed ? [] : [{ kind: "added", text }];
    if (!change.removed) return [{ kind: "same", text }];
    return later?.added ? replaced(text, later.value.join("")) : [{ kind: "removed", text }];
  });
  return joined(pieces);
}

/** Words, white space and single signs; a number stays whole with its separators. */
const wordsOf = (text: string): string[] =>
  text.match(/\d[\d.,:]*\d|[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

/** Keeps what both begin and end with where that is most of a Hangul word; other words change whole. */
function replaced(before: string, after: string): TextPiece[] {
  const [from, to] = [[...before], [...after]];
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && isHangul(from[head]) && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < shorter - head && isHangul(from.at(-1 - tail)) && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  if (2 * (head + tail) < shorter) [head, tail] = [0, 0];
  return [
    { kind: "same", text: from.slice(0, head).join("") },
    { kind: "removed", text: from.slice(head, from.length - tail).join("") },
    { kind: "added", text: to.slice(head, to.length - tail).join("") },
    { kind: "same", text: from.slice(from.length - tail).join("") },
  ];
}

const isHangul = (sign: string | undefined): boolean => sign !== undefined && /\p{Script=Hangul}/u.test(sign);

/** Neighbours of one kind become one piece, empty ones go. */
function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const result: TextPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.text === "") continue;
    if (last?.kind === piece.kind) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}
