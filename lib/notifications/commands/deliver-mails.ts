import "server-only";
import { withActor, type Tx } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { mailLeaves, send } from "@/lib/platform/mail";
import { renderMail } from "../queries/render-mail";

const batch = 20;
const mostAttempts = 8;

type Due = {
  id: string;
  to: string;
  locale: string;
  kind: string;
  params: Record<string, string | number>;
  attempts: number;
};

/**
 * Sends what is due and returns how many were tried. Each mail is locked while it is sent, so several workers share
 * the work; a failing one is tried again after 1, 2, 4 … minutes and given up after eight attempts. Sent mails lose
 * their params, which may hold a one-time link.
 */
export async function deliverMails(): Promise<number> {
  if (!mailLeaves()) return 0;
  let tried = 0;
  while (tried < batch && (await deliverNext())) tried += 1;
  return tried;
}

function deliverNext(): Promise<boolean> {
  return withActor({ kind: "system", name: "mailer" }, async (tx) => {
    const [mail] = await tx.$queryRaw<Due[]>`
      SELECT "id", "to", "locale", "kind", "params", "attempts" FROM "Mail"
       WHERE "status" = 'QUEUED' AND "notBefore" <= clock_timestamp() ORDER BY "notBefore" LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!mail) return false;
    try {
      await send(await renderMail(mail));
      await tx.$executeRaw`
        UPDATE "Mail" SET "status" = 'SENT', "sentAt" = clock_timestamp(), "params" = '{}' WHERE "id" = ${mail.id}::uuid`;
    } catch (error) {
      await putBack(tx, mail, error);
    }
    return true;
  });
}

async function putBack(tx: Tx, mail: Due, error: unknown): Promise<void> {
  const attempts = mail.attempts + 1;
  const status = attempts >= mostAttempts ? "FAILED" : "QUEUED";
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  log().warn({ mail: mail.id, attempts, code }, "a mail could not be sent");
  await tx.$executeRaw`
    UPDATE "Mail" SET "attempts" = ${attempts}, "lastError" = ${code}, "status" = ${status}::"MailStatus",
           "notBefore" = clock_timestamp() + ${2 ** mail.attempts} * interval '1 minute' WHERE "id" = ${mail.id}::uuid`;
}
