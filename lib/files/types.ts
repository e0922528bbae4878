/** A file as lists show it. `size` in bytes. */
export type FileInfo = { fileId: string; name: string; size: number; mediaType: string; sha256: string; held: boolean };

/** A file opened for download. `size` in bytes. */
export type OpenedFile = { name: string; size: number; body: ReadableStream<Uint8Array> };

/** A report of classified or forbidden material, for those who handle it. It never holds the content itself. */
export type ReportRow = {
  id: string;
  place: string;
  contact: string | null;
  createdAt: Date;
  file: { id: string; name: string; held: boolean; removed: boolean } | null;
  handledAt: Date | null;
  handledBy: string | null;
  outcome: ReportOutcome | null;
};

/** Released: the file may be opened again. Removed: its bytes are gone for good. Noted: no file was named. */
export const reportOutcomes = ["RELEASED", "REMOVED", "NOTED"] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

/** What the calling domain writes into the audit trail: this domain knows no other, not even that one. */
export type FileEvent = { name: string; subject: { type: "file"; id: string }; before?: unknown; after?: unknown };
