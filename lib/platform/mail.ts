import "server-only";
import nodemailer, { type Transporter } from "nodemailer";
import { env } from "./env";

export type Letter = { to: string; subject: string; text: string };

let transport: Transporter | undefined;

/** Whether letters leave the house: without SMTP_URL they stay in the outbox. */
export const mailLeaves = (): boolean => env().SMTP_URL !== undefined;

/** Hands one letter to the SMTP server; throws what the server says. */
export async function send(letter: Letter): Promise<void> {
  transport ??= nodemailer.createTransport(env().SMTP_URL, { from: env().MAIL_FROM });
  await transport.sendMail(letter);
}
