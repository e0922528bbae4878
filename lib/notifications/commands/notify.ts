import "server-only";
import type { Tx } from "@/lib/platform/db";
import { slicesOf } from "../rules";
import type { NoticeParams } from "../types";
import { queueMails } from "./queue-mail";

/** As in `queueMail`; `params` hold no personal data beyond what the recipients may see anyway. */
export type NoticeInput = { kind: string; params?: NoticeParams; href: string };

/**
 * Tells people: a notice in the portal and the same by mail, in the caller's transaction. Closed accounts and doubles
 * among `userIds` are passed over. For thousands it is a few statements: callers hold the call's row meanwhile.
 */
export async function notify(tx: Tx, userIds: readonly string[], notice: NoticeInput): Promise<void> {
  const { kind, href, params = {} } = notice;
  for (const some of slicesOf([...new Set(userIds)])) {
    const users = await tx.user.findMany({
      where: { id: { in: some }, status: "ACTIVE" },
      select: { id: true, email: true, locale: true },
    });
    await tx.notice.createMany({ data: users.map(({ id: userId }) => ({ userId, kind, params, href })) });
    await queueMails(
      tx,
      users.map(({ email: to, locale }) => ({ to, locale, kind, params, href })),
    );
  }
}
