import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import { sha256 } from "./digest";

/** `id` follows from the public key, so that two keys never share one; `publicKey` is its 32 bytes in base64url. */
export type SigningKey = { id: string; publicKey: string; privateKey: KeyObject };

/** What goes before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const privatePrefix = Buffer.from("302e020100300506032b657004220420", "hex");
const publicPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** The Ed25519 key of a secret of 32 bytes in base64. */
export function signingKey(secret: string): SigningKey {
  const der = Buffer.concat([privatePrefix, Buffer.from(secret, "base64")]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const bytes = createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(publicPrefix.length);
  return { id: keyId(bytes), publicKey: bytes.toString("base64url"), privateKey };
}

/** Ed25519 over the UTF-8 bytes of a text, in base64url. */
export const signText = (text: string, { privateKey }: SigningKey): string =>
  sign(null, Buffer.from(text), privateKey).toString("base64url");

/** Whether a signature is this key's over exactly this text; one signature has one spelling. */
export function isSigned(text: string, signature: string, publicKey: string): boolean {
  const bytes = Buffer.from(signature, "base64url");
  if (bytes.length !== 64 || bytes.toString("base64url") !== signature) return false;
  return verify(null, Buffer.from(text), keyObject(publicKey), bytes);
}

/** A public key as tools such as openssl read it. */
export const publicPem = (publicKey: string): string =>
  keyObject(publicKey).export({ format: "pem", type: "spki" }).toString();

const keyId = (bytes: Uint8Array): string => sha256(bytes).slice(0, 16);

const keyObject = (publicKey: string): KeyObject =>
  createPublicKey({
    key: Buffer.concat([publicPrefix, Buffer.from(publicKey, "base64url")]),
    format: "der",
    type: "spki",
  });
