import { z } from "zod";

const named = z.strictObject({ code: z.string(), title: z.string() });

/**
 * What a receipt states and the portal signs. Names are the Korean ones as they were at submission; nobody's personal
 * name stands in it. `digest` is hex SHA-256 over RFC 8785 JSON of the answers and the digests of the files.
 */
export const receiptFacts = z.strictObject({
  type: z.literal("application-receipt"),
  format: z.literal(1),
  receiptNumber: z.string(),
  version: z.int().min(1),
  submittedAt: z.iso.datetime({ precision: 3 }),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  call: named,
  challenge: named,
  organisation: z.strictObject({ name: z.string(), registrationNumber: z.string().nullable() }),
  keyId: z.string(),
});
export type ReceiptFacts = z.output<typeof receiptFacts>;

/** The document that a submitter keeps: `signature` is Ed25519 over RFC 8785 JSON of `receipt`, in base64url. */
export const signedReceipt = z.strictObject({ receipt: receiptFacts, signature: z.string() });

/** The receipt's number and digest, as somebody types them off paper. */
export const receiptLookup = z.object({
  number: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .transform((text) => text.toUpperCase()),
  digest: z
    .string()
    .max(200)
    .transform((text) => text.replace(/\s/g, "").toLowerCase()),
});
export type ReceiptLookup = z.output<typeof receiptLookup>;
