import { dataPolicy } from "./security-headers";

/** A file on its way to a browser. `size` in bytes. */
export type Download = { name: string; size: number; body: ReadableStream<Uint8Array> };

/**
 * A download that a browser can only save: never shown, run or sniffed on our origin, whatever is in it. Its own type is
 * left out on purpose; the name's extension is what opens it on the person's device.
 */
export function downloadResponse(file: Download): Response {
  return new Response(file.body, {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Length": String(file.size),
      "Content-Disposition": contentDisposition(file.name),
      "Content-Security-Policy": dataPolicy,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/**
 * A file for the portal's own viewer, which fetches it: under its type, so that a picture can be shown, and still such
 * that nothing in it runs and nobody lands on it as a page. `mediaType` is one that `viewerOf` knows, or JSON.
 */
export function viewResponse({ mediaType, ...file }: Download & { mediaType: string }): Response {
  const response = downloadResponse(file);
  response.headers.set("Content-Type", mediaType);
  return response;
}

/** RFC 6266: a plain name for old clients and the real one in UTF-8 (RFC 8187). */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
