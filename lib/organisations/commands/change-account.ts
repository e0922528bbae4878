import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, stale, type Result } from "@/lib/platform/result";
import { isOwner, visibleTo } from "../policy";
import { shownAccount } from "../rules/numbers";
import type { AccountChange } from "../schema";
import type { ActorContext } from "../types";

/**
 * An owner states where money is to be paid to, or takes it back (both empty). The trail keeps only the last digits.
 * Refusals: common.not_found, common.forbidden, common.stale.
 */
export function changeAccount(context: ActorContext, input: AccountChange): Promise<Result<{ id: string }>> {
  const { actor } = context;
  return withActor(actor, async (tx) => {
    const { id, version, bankName, accountNumber } = input;
    const row = await tx.organisation.findFirst({
      where: { AND: [visibleTo(actor), { id }] },
      select: { bankName: true, accountNumber: true },
    });
    if (!row) return notFound();
    if (!isOwner(actor, id)) return forbidden();
    const written = await tx.organisation.updateMany({
      where: { id, version },
      data: { bankName, accountNumber, version: { increment: 1 } },
    });
    if (written.count === 0) return stale();
    await recordEvent(tx, context, {
      name: "organisation_account_changed",
      subject: { type: "organisation", id },
      before: auditedAccount(row),
      after: auditedAccount(input),
    });
    return ok({ id });
  });
}

const auditedAccount = ({ bankName, accountNumber }: { bankName: string | null; accountNumber: string | null }) => ({
  bankName,
  accountNumber: accountNumber && shownAccount(accountNumber),
});
