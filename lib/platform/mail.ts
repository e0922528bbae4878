import "server-only";
import nodemailer, { type Transporter } from "nodemailer";
import SMTPTransport from "nodemailer/lib/smtp-transport";
import { env } from "./env";

export type Letter = {
  to: string;
  subject: string;
  text: string;
  /** Where a mailbox may end such letters by itself with one POST (RFC 8058); absent where nobody can. */
  stop?: string;
};

/** In milliseconds. A letter takes about ten answers of the server, so it is over within ten minutes, sent or not. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

let transport: Transporter | undefined;

/** Whether letters leave the house: without SMTP_URL they stay in the outbox. */
export const mailLeaves = (): boolean => env().SMTP_URL !== undefined;

/**
 * Hands one letter to the SMTP server; throws what the server says. `id` stays the same however often a letter is sent:
 * from it comes the Message-ID by which mailboxes know a second copy.
 */
export async function send(id: string, { stop, ...letter }: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FROM, NEXTAUTH_URL } = env();
  transport ??= nodemailer.createTransport(new SMTPTransport({ url: SMTP_URL, ...patience }), { from: MAIL_FROM });
  await transport.sendMail({
    ...letter,
    messageId: `<${id}@${new URL(NEXTAUTH_URL).hostname}>`,
    headers:
      stop === undefined
        ? undefined
        : { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  });
}
