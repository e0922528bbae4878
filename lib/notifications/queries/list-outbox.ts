import "server-only";
import { withActor } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { OutboxLetter } from "../types";
import { renderMail } from "./render-mail";

/** The last 50 letters of a demonstration, which sends none; undefined in a real installation. */
export function listOutbox(to?: string): Promise<OutboxLetter[] | undefined> {
  return withActor({ kind: "system", name: "outbox" }, async (tx) => {
    if (!env().DEMO || env().SMTP_URL) return undefined;
    const mails = await tx.mail.findMany({
      where: { to: to || undefined },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 50,
    });
    return Promise.all(
      mails.map(async ({ id, createdAt, ...mail }) => ({ id, createdAt, ...(await renderMail(mail)) })),
    );
  });
}
