import { createHash, createHmac, randomBytes } from "node:crypto";
import canonicalize from "canonicalize";

/** Any JSON value; won travel in it as decimal strings, never as numbers. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** RFC 8785 canonical JSON. Throws on what JSON cannot say (NaN, undefined at the root). */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(plain(value));
  if (text === undefined) throw new Error("not a JSON value");
  return text;
}

/** Lower-case hex SHA-256. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** Lower-case hex HMAC-SHA-256 of canonical JSON under a base64 key: proves a value without revealing it. */
export function keyedDigest(value: unknown, base64Key: string): string {
  return createHmac("sha256", Buffer.from(base64Key, "base64")).update(canonicalJson(value)).digest("hex");
}

/** A secret for a link: 32 random bytes, base64url. Store only its sha256. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Dates to ISO strings, bigints to decimal strings, undefined dropped: what JSON columns and digests hold. */
export function plain(value: unknown): Json {
  return JSON.parse(
    JSON.stringify(value, (_key, entry: unknown) => (typeof entry === "bigint" ? entry.toString() : entry)),
  );
}
