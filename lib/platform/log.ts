import pino, { type DestinationStream, type Logger } from "pino";

let logger: Logger | undefined;

/** Structured logs: ids and codes only, never names, addresses of people, answers or tokens. */
export function log(): Logger {
  logger ??= createLog();
  return logger;
}

/** `to`: where lines go instead of the standard output. */
export function createLog(to?: DestinationStream): Logger {
  const options = {
    level: process.env.LOG_LEVEL ?? "info",
    base: null,
    redact: {
      paths: ["email", "*.email", "name", "*.name", "password", "*.password", "token", "*.token"],
      remove: true,
    },
    serializers: { err: describeError },
  };
  return to ? pino(options, to) : pino(options);
}

/** Errors whose text is written in code. Those of the database, of a parser or with a code of their own quote values. */
const plainKinds: unknown[] = [Error, TypeError, RangeError, ReferenceError];

/** What may be told of an error: its kind, its code and where it arose. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = "code" in error ? String(error.code) : undefined;
  const plain = code === undefined && plainKinds.includes(error.constructor);
  const stack = (error.stack ?? "").split("\n").flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : []));
  return { kind: error.name, code, message: plain ? error.message : undefined, stack };
}
