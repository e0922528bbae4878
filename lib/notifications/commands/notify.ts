import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { NoticeParams } from "../types";
import { queueMail } from "./queue-mail";

/** As in `queueMail`; `params` hold no personal data beyond what the recipients may see anyway. */
export type NoticeInput = { kind: string; params?: NoticeParams; href: string };

/**
 * Tells people: a notice in the portal and the same by mail, in the caller's transaction. Closed accounts and doubles
 * among `userIds` are passed over.
 */
export async function notify(tx: Tx, userIds: readonly string[], notice: NoticeInput): Promise<void> {
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(userIds)] }, status: "ACTIVE" },
    select: { id: true, email: true, locale: true },
  });
  await tx.notice.createMany({
    data: users.map((user) => ({ userId: user.id, kind: notice.kind, params: notice.params ?? {}, href: notice.href })),
  });
  for (const user of users) {
    await queueMail(tx, { to: user.email, locale: user.locale, ...notice });
  }
}
