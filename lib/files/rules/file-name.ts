/** Characters that a name may keep; storage and Content-Disposition bear 200, older Windows 255 with the path. */
const MAX_LENGTH = 150;

/** Characters of a name inside an archive, as a message shows it. */
const MAX_ENTRY = 80;

/** What Windows takes for a device, whatever the extension. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;

/**
 * A file's name as we keep it: composed Hangul (macOS sends it decomposed), the last part of a path, without control
 * characters and without those that turn the reading direction (they make `exe.fdp` look like `pdf.exe`), without what
 * file systems refuse. Never empty.
 */
export function cleanName(given: string): string {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const cleaned = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+|[.\s]+$/g, "")
    .replace(reserved, "_$1");
  return shorten(cleaned) || "file";
}

/** The name of a file inside an archive, path and all, as a message may show it. */
export function cleanEntry(given: string): string {
  const cleaned = given.normalize("NFC").replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu, "");
  const signs = [...cleaned];
  return signs.length <= MAX_ENTRY ? cleaned : `…${signs.slice(1 - MAX_ENTRY).join("")}`;
}

/** The extension in lower case without the dot; empty where there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : "";
}

/** Shortens the stem, so that the extension still says what opens it. */
function shorten(name: string): string {
  const signs = [...name];
  if (signs.length <= MAX_LENGTH) return name;
  const extension = extensionOf(name).slice(0, 10);
  const stem = signs.slice(0, MAX_LENGTH - extension.length - 1).join("");
  return extension ? `${stem.replace(/[.\s]+$/, "")}.${extension}` : stem;
}
