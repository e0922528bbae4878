/** What every answer of the tus protocol (1.0.0) carries; where an upload stands changes with each piece. */
export const tusHeaders = { "Tus-Resumable": "1.0.0", "Cache-Control": "no-store" };

/** `Upload-Metadata`: names with base64 values, parted by commas. What is not written so is left out. */
export function readMetadata(header: string | null): Record<string, string> {
  const pairs = (header ?? "").split(",").map((pair) => pair.trim().split(" "));
  return Object.fromEntries(pairs.flatMap(([name, value]) => (name && value ? [[name, decoded(value)]] : [])));
}

/** The ids of a target as JSON; undefined where it is none. */
export function readSubject(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}

/** The body as the stream that it is, never as form data, which would be held in memory whole. */
export function pieceBody(request: Request): ReadableStream<Uint8Array> {
  return request.body ?? new ReadableStream({ start: (controller) => controller.close() });
}

/** NUL and halves of a character stand in no name, and PostgreSQL cannot keep them. */
const decoded = (value: string): string =>
  Buffer.from(value, "base64").toString("utf8").replaceAll("\0", "").toWellFormed();
