/** Why no copy without names, or no view, could be made of a file. Words stand in messages under `copies.reasons`. */
export const copyRefusals = [
  "name_in_text",
  "name_left",
  "encrypted",
  "distribution",
  "tracked_changes",
  "memos",
  "embedded_object",
  "member_unknown",
  "damaged",
  "too_large",
  "too_slow",
  "type_unknown",
] as const;
export type CopyRefusal = (typeof copyRefusals)[number];

/** `pages`: where a name stands, from 1. `member`: the place of a file inside an archive, from 1. */
export type NotCopied = { refused: CopyRefusal; pages?: number[]; member?: number };

/** `unread`: how many pages are pictures only, so that nobody can say what is written on them. */
export type Cleaned = { bytes: Uint8Array; unread?: number };

/** One part of a document as the viewer shows it: data and never markup, so that nothing in it can run. */
export type Block =
  | { kind: "heading" | "paragraph" | "note"; text: string }
  | { kind: "image"; source: string }
  | { kind: "gap"; what: "image" | "object" }
  | { kind: "page"; name: string | null; number: number }
  | { kind: "table"; rows: TableCell[][] };

export type TableCell = { blocks: Block[]; columns: number; rows: number };

/** What the viewer shows of a document. `plain`: its text only; `cut`: too long to be shown whole. */
export type ShownDocument = { blocks: Block[]; plain: boolean; cut: boolean };

/** What a conversion is asked for; `names` are those that must not be left. */
export type Task = { kind: "clean"; mediaType: string; names: readonly string[] } | { kind: "show"; mediaType: string };

/** An expected end of a conversion: the document cannot be cleaned or shown, and why. */
export class Uncopyable extends Error {
  readonly why: NotCopied;
  constructor(refused: CopyRefusal, facts: Omit<NotCopied, "refused"> = {}) {
    super(refused);
    this.why = { refused, ...facts };
  }
}
