import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { newToken } from "./digest";

/** argon2id with 19 MiB, two passes, one lane: the first of OWASP's equivalent settings. 2 is the id of argon2id. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash to keep. The password is put into NFC first, since keyboards compose Hangul and accents differently. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

/**
 * Whether a password belongs to a hash. Without a hash (no such account, no password set) the same work is done against
 * a hash of nothing known, so that the time taken does not tell whether an address is registered.
 */
export async function verifyPassword(known: string | null | undefined, password: string): Promise<boolean> {
  const standIn = await nobodysHash();
  const matches = await verify(known ?? standIn, password.normalize("NFC"));
  return matches && known !== null && known !== undefined;
}

let nobody: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
  nobody ??= hashPassword(newToken());
  return nobody;
}
