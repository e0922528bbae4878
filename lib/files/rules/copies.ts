import { sha256 } from "@/lib/platform/digest";

/** Raised when conversions learn something: copies of an earlier edition are then made anew. */
const EDITION = 1;

/** `names`: those that must not be left in a copy for a blind stage. */
export type CopyWanted = { kind: "VIEW" } | { kind: "BLIND" | "BLIND_VIEW"; names: readonly string[] };

/** What a copy rests on besides the file: made under another edition or for other names, it is another copy. */
export function basisOf(wanted: CopyWanted): string {
  const names = wanted.kind === "VIEW" ? [] : [...new Set(wanted.names)].toSorted();
  return sha256(JSON.stringify([EDITION, ...names]));
}

/** How the portal shows a file without a plug-in; null where it can only be saved (archives). */
export function viewerOf(mediaType: string): "pdf" | "image" | "document" | null {
  if (mediaType === "application/pdf") return "pdf";
  if (/^image\/(png|jpeg|gif|webp)$/.test(mediaType)) return "image";
  const document = /^application\/(x-hwp$|hwp\+zip$|vnd\.openxmlformats-)/.test(mediaType);
  return document ? "document" : null;
}

/** The copy that a viewer reads, undefined where it reads the file itself; `hidden` are the names of a blind stage. */
export function wantedForView(
  viewer: "pdf" | "image" | "document",
  hidden: readonly string[] | undefined,
): CopyWanted | undefined {
  if (hidden) return { kind: viewer === "document" ? "BLIND_VIEW" : "BLIND", names: hidden };
  return viewer === "document" ? { kind: "VIEW" } : undefined;
}
