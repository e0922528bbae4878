import pino, { type Logger } from "pino";

let logger: Logger | undefined;

/** Structured logs: ids and codes only, never names, addresses of people, answers or tokens. */
export function log(): Logger {
  logger ??= pino({
    level: process.env.LOG_LEVEL ?? "info",
    base: null,
    redact: {
      paths: ["email", "*.email", "name", "*.name", "password", "*.password", "token", "*.token"],
      remove: true,
    },
  });
  return logger;
}
