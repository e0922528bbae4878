/**
 * A file sent as the raw body: `X-File-Name` percent-encoded (null where it is not), `X-Attested: 1`. The body is a stream
 * and never form data, which would be held in memory whole.
 */
export function uploadOf(request: Request) {
  return {
    name: decoded(request.headers.get("x-file-name")),
    attested: request.headers.get("x-attested") === "1",
    body: request.body ?? emptyBody(),
  };
}

function decoded(name: string | null): string | null {
  try {
    return name && decodeURIComponent(name);
  } catch {
    return null;
  }
}

const emptyBody = () => new ReadableStream<Uint8Array>({ start: (controller) => controller.close() });
