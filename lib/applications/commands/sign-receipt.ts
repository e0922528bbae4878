import "server-only";
import { nameOf, nameSelect } from "@/lib/challenges/queries";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { stored, storedText } from "@/lib/platform/localised";
import { signingKey, type SigningKey } from "@/lib/platform/signature";
import { signReceiptText } from "../rules/signed-receipt";

/** Signs the receipt of a submitted version, once, in the transaction that wrote it: no submission is acknowledged without. */
export async function signReceipt(tx: Tx, versionId: string): Promise<void> {
  const { application, number, receiptNumber, digest, submittedAt } = await tx.submittedVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: {
      number: true,
      receiptNumber: true,
      digest: true,
      submittedAt: true,
      application: {
        select: {
          call: { select: { code: true, title: true } },
          challenge: { select: nameSelect },
          organisation: { select: { name: true, registrationNumber: true } },
        },
      },
    },
  });
  const { call, challenge, organisation } = application;
  const key = await publishedKey(tx);
  const text = signReceiptText(
    {
      receiptNumber,
      version: number,
      submittedAt: submittedAt.toISOString(),
      digest,
      call: { code: call.code, title: korean(call.title) },
      challenge: { code: challenge.code, title: nameOf(challenge).title.ko },
      organisation: { name: korean(organisation.name), registrationNumber: organisation.registrationNumber },
    },
    key,
  );
  await tx.signedReceipt.createMany({ data: { versionId, keyId: key.id, text }, skipDuplicates: true });
}

/** The key of today, published at its first use; keys that were used stay published for ever. */
export async function publishedKey(tx: Tx): Promise<SigningKey> {
  const key = signingKey(env().RECEIPT_KEY);
  await tx.receiptKey.createMany({ data: { id: key.id, publicKey: key.publicKey }, skipDuplicates: true });
  return key;
}

const korean = (value: unknown): string => stored(storedText, value).ko;
