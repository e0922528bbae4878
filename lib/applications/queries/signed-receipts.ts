import "server-only";
import { withActor, type Prisma, type Tx } from "@/lib/platform/db";
import { limitAttempts } from "@/lib/platform/rate-limit";
import { notFound, ok, type Result } from "@/lib/platform/result";
import type { Actor, ActorContext } from "@/lib/organisations/types";
import { ownedBy } from "../policy";
import { readReceiptDocument } from "../rules/receipt-document";
import { isReceiptNumber } from "../rules/receipt-number";
import type { ReadReceipt } from "../rules/signed-receipt";
import { signedReceipt, type ReceiptFacts, type ReceiptLookup } from "../schema/receipt";

/** `counts`: the version that will be judged. `superseded`: a later one does. `withdrawn`: none does. */
export type ReceiptState = "counts" | "superseded" | "withdrawn";

export type Verified =
  | { genuine: true; state: ReceiptState; facts: ReceiptFacts }
  /** `mistyped`: the check symbol of the number does not fit; `unknown`: no receipt has this number and digest. */
  | { genuine: false; problem: "mistyped" | "unknown" };

/**
 * Whether a receipt of this number and digest was issued, and whether its version counts today. Open to everybody: who
 * has both holds the receipt, and learns nothing beyond it. Refusals: common.too_many_attempts, counted per address.
 */
export async function findReceipt({ actor, origin }: ActorContext, lookup: ReceiptLookup): Promise<Result<Verified>> {
  const limited = await limitAttempts(["verify_address", origin.address]);
  if (limited) return limited;
  return withActor(actor, async (tx) => ok(await lookUp(tx, lookup)));
}

async function lookUp(tx: Tx, { number, digest }: ReceiptLookup): Promise<Verified> {
  const receipt = await tx.signedReceipt.findFirst({
    where: { version: { receiptNumber: number, digest } },
    select: {
      text: true,
      versionId: true,
      version: { select: { application: { select: { countingVersionId: true } } } },
    },
  });
  if (!receipt) return { genuine: false, problem: isReceiptNumber(number) ? "unknown" : "mistyped" };
  const { countingVersionId } = receipt.version.application;
  const state =
    countingVersionId === receipt.versionId ? "counts" : countingVersionId === null ? "withdrawn" : "superseded";
  const { receipt: facts } = signedReceipt.parse(JSON.parse(receipt.text));
  return { genuine: true, state, facts };
}

/** What a document dropped on the page is: a receipt of ours, whole to the byte, as JSON or inside our PDF; or why not. */
export async function readDocument({ actor, origin }: ActorContext, bytes: Uint8Array): Promise<Result<ReadReceipt>> {
  const limited = await limitAttempts(["verify_address", origin.address]);
  if (limited) return limited;
  return ok(readReceiptDocument(bytes, await withActor(actor, readKeys)));
}

/** Every public key that receipts were ever signed with, the newest first. */
export function listReceiptKeys(actor: Actor): Promise<{ id: string; publicKey: string; firstUsedAt: Date }[]> {
  return withActor(actor, (tx) => tx.receiptKey.findMany({ orderBy: { firstUsedAt: "desc" } }));
}

async function readKeys(tx: Tx): Promise<Map<string, string>> {
  const keys = await tx.receiptKey.findMany();
  return new Map(keys.map(({ id, publicKey }) => [id, publicKey]));
}

/** The signed receipt of one version of an own application, exactly as it was issued. */
export function getSignedReceipt(
  { actor }: ActorContext,
  { id, number }: { id: string; number: number },
): Promise<Result<{ text: string; facts: ReceiptFacts }>> {
  return withActor(actor, async (tx) => {
    const version: Prisma.SubmittedVersionWhereInput = { number, application: { id, ...ownedBy(actor) } };
    const found = await tx.signedReceipt.findFirst({ where: { version }, select: { text: true } });
    if (!found) return notFound();
    return ok({ text: found.text, facts: signedReceipt.parse(JSON.parse(found.text)).receipt });
  });
}
