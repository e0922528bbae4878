const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may change something: safe methods always, others only from our own pages. Every current browser
 * sends Origin or Sec-Fetch-Site with such a request, so one without either is refused too.
 *
 * @param publicUrl the configured address of the portal, for when a proxy in front changes the Host header
 */
export function isSameOrigin(request: { method: string; headers: Headers }, publicUrl: string | undefined): boolean {
  if (safeMethods.has(request.method.toUpperCase())) return true;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = request.headers.get("origin");
  if (origin === null) return site !== null;
  return isOurs(origin, request.headers.get("host"), publicUrl);
}

function isOurs(origin: string, host: string | null, publicUrl: string | undefined): boolean {
  const sent = parse(origin);
  if (sent === undefined) return false;
  return sent.host === host || sent.origin === parse(publicUrl)?.origin;
}

function parse(address: string | undefined): URL | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
}
