import type { FileCopyKind } from "@/lib/platform/db/generated/enums";
import type { NotCopied } from "@/lib/platform/documents/types";

/** How the scan for malware stands; `off`: nobody scans files here. */
export type ScanView = "waiting" | "clean" | "infected" | "off";

/** A file as lists show it. `size` in bytes. */
export type FileInfo = {
  fileId: string;
  name: string;
  size: number;
  mediaType: string;
  sha256: string;
  held: boolean;
  /** Told to the file's own side only. */
  scan?: ScanView;
};

/** Where the bytes of a file come from; the upload that they came by, null for one that a script brings. */
export type FileSource = { body: ReadableStream<Uint8Array>; uploadId: string | null };

/** How large a file may be (bytes) and whose it will be; null for files of staff. */
export type UploadPlace = { limit: number; organisationId: string | null };

/** A file of one's own that is still on its way in. Sizes in bytes; `modified` in milliseconds since 1970. */
export type UnfinishedUpload = { id: string; name: string; size: number; received: number; modified: number };

/** A file that now has a row. `size` in bytes. */
export type StoredUpload = {
  fileId: string;
  name: string;
  size: number;
  mediaType: string;
  sha256: string;
  scan: ScanView;
};

/** A file opened for download or for the viewer. `size` in bytes. */
export type OpenedFile = { name: string; size: number; mediaType: string; body: ReadableStream<Uint8Array> };

/** What was made of a file: its text for the viewer, or the file without what names people. `size` in bytes. */
export type FileCopy = { kind: FileCopyKind; storageKey: string; size: number; mediaType: string };

/** Whether a file can be given to evaluators of a blind stage: made, still to be made, or why not. */
export type BlindState = { state: "ready"; unread: number } | { state: "waiting" } | ({ state: "refused" } & NotCopied);

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
