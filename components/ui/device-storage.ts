/** Uses the browser's storage. Where there is none, or it is full, only a safety net is lost: undefined. */
export function onDevice<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
