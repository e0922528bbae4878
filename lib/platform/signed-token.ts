import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "./env";

/**
 * A text that only this portal can have written, for links that work without signing in and never run out (the way out
 * of a mail). It can be read by whoever holds it; nothing is stored. A token of one purpose is none of another.
 */
export function signToken(purpose: string, text: string): string {
  return `${Buffer.from(text).toString("base64url")}.${proofOf(purpose, text).toString("base64url")}`;
}

/** The text of a token, or undefined where it is not ours, of another purpose, or damaged. */
export function readToken(purpose: string, token: string): string | undefined {
  const [encoded = "", proof = "", ...rest] = token.split(".");
  const text = Buffer.from(encoded, "base64url").toString();
  const given = Buffer.from(proof, "base64url");
  const right = proofOf(purpose, text);
  const same = rest.length === 0 && given.length === right.length && timingSafeEqual(given, right);
  // One token, one spelling: base64url is read with stray characters too.
  return same && signToken(purpose, text) === token ? text : undefined;
}

function proofOf(purpose: string, text: string): Buffer {
  return createHmac("sha256", env().NEXTAUTH_SECRET).update(`${purpose}\n${text}`).digest();
}
