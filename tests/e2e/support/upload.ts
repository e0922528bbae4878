import type { APIRequestContext, APIResponse } from "@playwright/test";

/** Sends a small file as one piece, as the browser does, and returns the answer to the last request. */
export async function sendUpload(
  request: APIRequestContext,
  origin: string,
  { subject, ...facts }: { target: string; subject: Record<string, string>; name: string },
  data: Buffer,
): Promise<APIResponse> {
  const metadata = { ...facts, subject: JSON.stringify(subject), modified: "0", attested: "1" };
  const begun = await request.post("/api/uploads", {
    headers: { Origin: origin, "Upload-Length": String(data.length), "Upload-Metadata": metadataOf(metadata) },
  });
  const address = begun.headers().location;
  if (!address) return begun;
  const sent = await request.patch(address, {
    headers: { Origin: origin, "Upload-Offset": "0", "Content-Type": "application/offset+octet-stream" },
    data,
  });
  return sent.ok() ? request.post(address, { headers: { Origin: origin } }) : sent;
}

const metadataOf = (metadata: Record<string, string>): string =>
  Object.entries(metadata)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`)
    .join(",");
