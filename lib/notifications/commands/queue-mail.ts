import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { NoticeParams } from "../types";

/**
 * A mail to one address. Its words stand in messages/<locale>/<domain>.json under `notices.<reason>` with `title` and
 * `body`, where `kind` is `<domain>.<reason>`; `href` (a path without locale) becomes the mail's link.
 */
export type MailInput = {
  to: string;
  locale: string;
  kind: string;
  params?: NoticeParams;
  href?: string;
};

/** Puts a mail into the outbox in the caller's transaction; the worker delivers it. */
export async function queueMail(tx: Tx, mail: MailInput): Promise<void> {
  await tx.mail.create({ data: rowOf(mail) });
}

/** The same for many, in one statement: at most a slice (`slicesOf`). */
export async function queueMails(tx: Tx, mails: readonly MailInput[]): Promise<void> {
  await tx.mail.createMany({ data: mails.map(rowOf) });
}

function rowOf({ to, locale, kind, params, href }: MailInput) {
  return { to, locale, kind, params: { ...params, ...(href ? { href } : {}) } };
}
