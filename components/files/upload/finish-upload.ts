import type { StoredUpload } from "@/lib/files/types";

/** `message` is the server's reason, null where there was no answer; `again`: the same file may go on later. */
export type Finished = { file: StoredUpload } | { message: string | null; again: boolean };

type Body = Partial<StoredUpload> & { refusals?: { message?: string }[] };

/** Has a complete upload attached. Asking twice is safe: the server answers with the same file. */
export async function finishUpload(address: string, locale: string, signal: AbortSignal): Promise<Finished> {
  const response = await fetch(address, { method: "POST", headers: { "Accept-Language": locale }, signal });
  const body: Body = await response.json();
  const { fileId, name, size, mediaType, sha256, scan } = body;
  if (response.ok && fileId && name && size && mediaType && sha256 && scan)
    return { file: { fileId, name, size, mediaType, sha256, scan } };
  const again = response.status >= 500 || response.status === 401 || response.status === 429;
  return { message: body.refusals?.[0]?.message ?? null, again };
}
