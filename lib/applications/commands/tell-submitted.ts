import "server-only";
import { notify } from "@/lib/notifications/commands/notify";
import type { Tx } from "@/lib/platform/db";
import { timeInKorea } from "../rules/submission";

type Application = { id: string; organisationId: string; challengeCode: string; challengeTitle: string };

/** The receipt by mail and as a notice, to the one who submitted and to all who could have. */
export async function tellSubmitted(
  tx: Tx,
  application: Application,
  receipt: { number: number; receiptNumber: string; submittedAt: Date; digest: string; userId: string },
): Promise<void> {
  const recipients = [receipt.userId, ...(await signersOf(tx, application.organisationId))];
  await notify(tx, recipients, {
    kind: "applications.submitted",
    params: {
      code: application.challengeCode,
      title: application.challengeTitle,
      receipt: receipt.receiptNumber,
      number: receipt.number,
      at: timeInKorea(receipt.submittedAt),
      digest: receipt.digest,
    },
    href: `/startup/applications/${application.id}/receipt`,
  });
}

/** Owners and those whom owners appointed to sign. */
export async function signersOf(tx: Tx, organisationId: string): Promise<string[]> {
  const memberships = await tx.membership.findMany({
    where: { organisationId, endedAt: null, OR: [{ role: "OWNER" }, { maySign: true }] },
    select: { userId: true },
    take: 50,
  });
  return memberships.map((membership) => membership.userId);
}
