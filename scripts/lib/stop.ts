/**
 * A reason not to start that the reader can act on: the message is one sentence that says what is wrong and what to do.
 * The commands print it without a stack trace; every other error is a bug and keeps its trace.
 */
export class StopError extends Error {
  override readonly name = "StopError";
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The `code` of a system or PostgreSQL error (`ENOENT`, `42501`), if it has one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
