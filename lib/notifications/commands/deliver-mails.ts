import "server-only";
import type { Principal } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { mailLeaves, send } from "@/lib/platform/mail";
import { renderMail } from "../queries/render-mail";

const batch = 20;
const mostAttempts = 8;

/** Longer than a letter can be on its way (platform/mail): then whoever took it is dead, and it is sent again. */
const leaseMinutes = 15;

const mailer: Principal = { kind: "system", name: "mailer" };

type Taken = {
  id: string;
  to: string;
  locale: string;
  kind: string;
  params: unknown;
  /** With this one; names the taking, so that an earlier one that comes back late changes nothing. */
  attempts: number;
};

/**
 * Sends what is due and returns how many were tried. Several workers share the work: each takes a mail for a while, sends
 * it outside any transaction, however slow the server is, and then says so. A failing one is tried again after 1, 2, 4 …
 * minutes and given up after eight attempts. Sent mails lose their params, which may hold a one-time link.
 *
 * A mail goes out twice only where a worker died, or the database went away, between the server's answer and the note of
 * it; the second copy has the same Message-ID.
 */
export async function deliverMails(): Promise<number> {
  if (!mailLeaves()) return 0;
  let tried = 0;
  while (tried < batch && (await deliverNext())) tried += 1;
  return tried;
}

async function deliverNext(): Promise<boolean> {
  const mail = await takeNext();
  if (!mail) return false;
  const failure = mail.attempts > mostAttempts ? "interrupted" : await failureOf(mail);
  await (failure === undefined ? markSent(mail) : putBack(mail, failure));
  return true;
}

/** Whoever dies with it has used up an attempt: a mail that kills its workers is given up too. */
async function takeNext(): Promise<Taken | undefined> {
  const [mail] = await withActor(
    mailer,
    (tx) => tx.$queryRaw<Taken[]>`
      UPDATE "Mail" SET "attempts" = "attempts" + 1,
             "notBefore" = clock_timestamp() + ${leaseMinutes} * interval '1 minute'
       WHERE "id" = (SELECT "id" FROM "Mail" WHERE "status" = 'QUEUED' AND "notBefore" <= clock_timestamp()
                      ORDER BY "notBefore" LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING "id", "to", "locale", "kind", "params", "attempts"`,
  );
  return mail;
}

/** A word for why it could not be sent: the code of the error, since its text may hold the address. */
async function failureOf(mail: Taken): Promise<string | undefined> {
  try {
    await send(mail.id, await renderMail(mail));
    return undefined;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unknown";
  }
}

async function markSent({ id, attempts }: Taken): Promise<void> {
  await withActor(
    mailer,
    (tx) => tx.$executeRaw`
      UPDATE "Mail" SET "status" = 'SENT', "sentAt" = clock_timestamp(), "params" = '{}'
       WHERE "id" = ${id}::uuid AND "status" = 'QUEUED' AND "attempts" = ${attempts}`,
  );
}

async function putBack({ id, attempts }: Taken, code: string): Promise<void> {
  log().warn({ mail: id, attempts, code }, "a mail could not be sent");
  const status = attempts >= mostAttempts ? "FAILED" : "QUEUED";
  await withActor(
    mailer,
    (tx) => tx.$executeRaw`
      UPDATE "Mail" SET "lastError" = ${code}, "status" = ${status}::"MailStatus",
             "notBefore" = clock_timestamp() + ${2 ** (attempts - 1)} * interval '1 minute'
       WHERE "id" = ${id}::uuid AND "status" = 'QUEUED' AND "attempts" = ${attempts}`,
  );
}
