/**
 * A path of this site to go back to after signing in, or undefined where the text leads elsewhere. `//host`, `/\host`
 * and their kin are read by browsers as other sites.
 */
export function safeReturnPath(text: string | string[] | undefined): string | undefined {
  if (typeof text !== "string" || !/^\/(?![/\\])/.test(text)) return undefined;
  // Browsers drop control characters inside an address before they read it.
  if ([...text].some((character) => character <= "\u001f" || character === "\u007f" || character === "\\"))
    return undefined;
  const base = "https://portal.invalid";
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
  if (url === undefined || url.origin !== base) return undefined;
  const path = `${url.pathname}${url.search}${url.hash}`;
  // Dots may have been climbed away from in front of two slashes.
  return path.startsWith("//") ? undefined : path;
}
