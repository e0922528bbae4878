/**
 * Why a command refused. `code` is `<domain>.<reason>` and has its words in messages/<locale>/<domain>.json under
 * `refusals.<reason>`; `field` is the name of the form field it concerns; `params` fill the message.
 */
export type Refusal = { code: string; field?: string; params?: Record<string, string | number> };

/** Expected refusals are values, exceptions are for bugs. */
export type Result<T> = { ok: true; value: T } | Refused;
export type Refused = { ok: false; refusals: Refusal[] };

export function ok(): Result<undefined>;
export function ok<T>(value: T): Result<T>;
export function ok<T>(value?: T): Result<T | undefined> {
  return { ok: true, value };
}

export function refused(...refusals: Refusal[]): Refused {
  return { ok: false, refusals };
}

/** The thing does not exist, or the actor may not know that it does. */
export const notFound = (): Refused => refused({ code: "common.not_found" });

/** The actor may see the thing but not do this to it. */
export const forbidden = (): Refused => refused({ code: "common.forbidden" });

/** Somebody else changed the thing first. */
export const stale = (): Refused => refused({ code: "common.stale" });
