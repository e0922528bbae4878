/**
 * Why a file is not taken for what is in it: the reason of a refusal of `files`, and the name of the file inside it (of
 * an archive or a document) that it concerns.
 */
export type Finding = { reason: Reason; entry?: string };

export const reasons = [
  "encrypted",
  "locked",
  "macro",
  "bomb",
  "nested",
  "path",
  "archive_kind",
  "executable",
  "embedded",
  "active",
  "polyglot",
  "damaged",
] as const;
export type Reason = (typeof reasons)[number];

/** Names that run when they are opened, on Windows or elsewhere. */
const running =
  /\.(exe|dll|scr|com|pif|cpl|msi|msix|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|lnk|url|jar|apk|app|dmg|sh|reg|inf|sct|chm|eps|ps)$/i;

export const runsByName = (name: string): boolean => running.test(name);

/** Programs of Windows, Linux, macOS and Java by their first bytes. */
export function isProgram(head: Buffer): boolean {
  if (head.subarray(0, 4).toString("latin1") === "\x7fELF") return true;
  if (head.length >= 4 && programs.has(head.readUInt32BE(0))) return true;
  if (head.subarray(0, 2).toString("latin1") !== "MZ" || head.length < 64) return false;
  const place = head.readUInt32LE(60);
  return place + 4 > head.length || head.readUInt32BE(place) === 0x50450000;
}

const programs = new Set([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe]);

/** Archives that cannot be looked into here. */
export function isOtherArchive(head: Buffer): boolean {
  const text = head.subarray(0, 8).toString("latin1");
  return ["Rar!\x1a\x07", "7z\xbc\xaf\x27\x1c", "\xfd7zXZ\0", "BZh", "MSCF", "\x1f\x8b"].some((sign) =>
    text.startsWith(sign),
  );
}
