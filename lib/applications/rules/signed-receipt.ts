import { canonicalJson } from "@/lib/platform/digest";
import { isSigned, signText, type SigningKey } from "@/lib/platform/signature";
import { signedReceipt, type ReceiptFacts } from "../schema/receipt";

/** The signed receipt as a text: RFC 8785 JSON, so that the same receipt is always the same bytes. */
export function signReceiptText(facts: Omit<ReceiptFacts, "keyId" | "type" | "format">, key: SigningKey): string {
  const receipt: ReceiptFacts = { type: "application-receipt", format: 1, ...facts, keyId: key.id };
  return canonicalJson({ receipt, signature: signText(canonicalJson(receipt), key) });
}

export type ReadReceipt =
  | { facts: ReceiptFacts; problem?: undefined }
  /** No receipt at all; one of a key that the portal never had; one that is not as it was signed. */
  | { problem: "no_receipt" | "unknown_key" | "changed" };

/**
 * Reads a signed receipt. Every byte counts: a text that says the same in other bytes is not the one that was issued.
 * `keys` are the public keys by their id, the retired ones too.
 */
export function readReceiptText(text: string, keys: ReadonlyMap<string, string>): ReadReceipt {
  const parsed = signedReceipt.safeParse(jsonOf(text));
  if (!parsed.success) return { problem: "no_receipt" };
  const { receipt, signature } = parsed.data;
  const key = keys.get(receipt.keyId);
  if (key === undefined) return { problem: "unknown_key" };
  const whole = canonicalJson(parsed.data) === text && isSigned(canonicalJson(receipt), signature, key);
  return whole ? { facts: receipt } : { problem: "changed" };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
