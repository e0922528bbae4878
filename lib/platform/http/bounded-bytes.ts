/** The body of a request, at most `limit` bytes of it held; undefined where it is longer, whatever its headers said. */
export async function boundedBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    size += read.value.byteLength;
    if (size > limit) {
      // Not waited for: a body that was cloned ends only when its twin does.
      reader?.cancel().catch(() => undefined);
      return undefined;
    }
    parts.push(read.value);
  }
  return new Uint8Array(Buffer.concat(parts));
}
