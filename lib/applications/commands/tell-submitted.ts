import "server-only";
import { notify } from "@/lib/notifications/commands/notify";
import { signersOf } from "@/lib/organisations/queries/people";
import type { Tx } from "@/lib/platform/db";
import { formatDeadline } from "@/lib/platform/i18n/format";
import type { Localised } from "@/lib/platform/localised";

type Application = { id: string; organisationId: string; challengeCode: string; challengeTitle: Localised };

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
      at: { ko: writtenOut(receipt.submittedAt, "ko"), en: writtenOut(receipt.submittedAt, "en") },
      digest: receipt.digest,
    },
    href: `/startup/applications/${application.id}/receipt`,
  });
}

/** With seconds and the year, whenever it is read. */
const writtenOut = (moment: Date, locale: "ko" | "en") =>
  formatDeadline(moment, locale, new Date(0), { seconds: true });
