import "server-only";
import { randomBytes } from "node:crypto";
import type { Tx } from "@/lib/platform/db";
import type { CallPhase } from "@/lib/programmes/queries";
import type { ForSubmission } from "../queries/for-submission";
import { digestOf } from "../rules/draft-content";
import { receiptNumber } from "../rules/receipt-number";
import type { SubmittedContent } from "../schema/content";
import { applicationWorkflow } from "../workflow";
import { signReceipt } from "./sign-receipt";

/** What a receipt states. `digest` is hex SHA-256; the time is the database's. */
export type Submitted = {
  applicationId: string;
  number: number;
  receiptNumber: string;
  submittedAt: Date;
  digest: string;
};

type Writing = {
  application: ForSubmission;
  content: SubmittedContent;
  call: CallPhase;
  submittedAt: Date;
  userId: string;
  attemptKey: string;
  /** The request for supplement that it answers. */
  supplementId?: string;
};

/** Freezes a content as the application's next version, with its signed receipt; it counts from then on. The application's row is locked. */
export async function writeVersion(tx: Tx, writing: Writing): Promise<Submitted> {
  const { application, content, call, submittedAt, userId, attemptKey, supplementId } = writing;
  const facts = {
    number: (application.lastNumber ?? 0) + 1,
    receiptNumber: receiptNumber(call.code, randomBytes(5)),
    digest: digestOf(content),
    submittedAt,
  };
  const version = await tx.submittedVersion.create({
    data: {
      ...facts,
      applicationId: application.id,
      attemptKey,
      supplementId,
      submittedById: userId,
      content: { create: { content } },
    },
    select: { id: true },
  });
  await signReceipt(tx, version.id);
  const moved = await tx.application.updateMany({
    where: { id: application.id, status: application.status, version: application.version },
    data: { status: applicationWorkflow.submit.to, countingVersionId: version.id, version: { increment: 1 } },
  });
  // The row is locked, so nobody can have moved it: were it so, everything has to be undone.
  if (moved.count === 0) throw new Error("a locked application was changed by somebody else");
  return { applicationId: application.id, ...facts };
}

/** The receipt that an attempt has already got: a retry gets the same, also after the deadline. */
export async function findAttempt(
  tx: Tx,
  { applicationId, attemptKey }: { applicationId: string; attemptKey: string },
): Promise<Submitted | undefined> {
  const earlier = await tx.submittedVersion.findUnique({
    where: { applicationId_attemptKey: { applicationId, attemptKey } },
    select: { number: true, receiptNumber: true, submittedAt: true, digest: true },
  });
  return earlier ? { applicationId, ...earlier } : undefined;
}
