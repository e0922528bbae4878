/** Only there to resolve against; never requested. */
const here = "http://portal.invalid";

/**
 * A path of this portal that an address may lead back to, or undefined. Refuses everything a browser would read as
 * another site: `//host`, `/\host`, a scheme, and control characters, which browsers drop before they read the rest.
 */
export function localPath(wanted: unknown): string | undefined {
  if (typeof wanted !== "string" || wanted.length > 2000) return undefined;
  if (!/^\/(?![/\\])/.test(wanted) || /[\u0000-\u001f\u007f\\]/.test(wanted)) return undefined;
  if (!URL.canParse(wanted, here)) return undefined;
  const url = new URL(wanted, here);
  // Dot segments may leave `//host` at the start (`/.//host`).
  if (url.origin !== here || url.pathname.startsWith("//")) return undefined;
  return `${url.pathname}${url.search}${url.hash}`;
}
