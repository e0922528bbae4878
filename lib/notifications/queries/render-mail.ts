import "server-only";
import { createTranslator, type Messages } from "use-intl/core";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { loadMessages } from "@/lib/platform/i18n/messages";
import type { Letter } from "@/lib/platform/mail";
import { stopToken } from "./mail-scope";
import { paramsOf } from "./params";

export type QueuedMail = { to: string; locale: string; kind: string; params: unknown };

/**
 * What the outbox keeps beside the words' params: the news of a daily mail, and what its reader may end. The names are
 * ones that no words use: a receipt has a `digest` of its own.
 */
const extras = z.object({
  news: z.array(z.object({ kind: z.string(), params: z.unknown(), href: z.string() })).default([]),
  stopFollow: z.uuid().optional(),
  stopDigest: z.uuid().optional(),
});

/** A queued mail in its words: the notice's text or the day's news, the link, and why the person gets it. */
export async function renderMail({ to, locale, kind, ...mail }: QueuedMail): Promise<Letter> {
  const language = locale === "en" ? "en" : "ko";
  const params = paramsOf(mail.params, language);
  const { news, stopFollow, stopDigest } = extras.parse(mail.params);
  const messages: Messages = await loadMessages(language);
  const t = createTranslator({ locale: language, messages, timeZone: "Asia/Seoul", onError: raise });
  const words = (about: string, part: "title" | "body", values: ReturnType<typeof paramsOf>) => {
    const [domain, reason] = about.split(".");
    return t(`${domain}.notices.${reason}.${part}`, values);
  };
  const linkOf = (href: unknown) =>
    typeof href === "string" ? t("notifications.mail.link", { link: addressOf(href, language) }) : undefined;
  const items = news.map((one, index) => {
    const values = paramsOf(one.params, language);
    return [
      `${index + 1}. ${words(one.kind, "title", values)}`,
      words(one.kind, "body", values),
      linkOf(one.href),
    ].join("\n");
  });
  const stop = stopFollow ? stopToken("follow", stopFollow) : stopDigest && stopToken("digest", stopDigest);
  const foot = stop
    ? t("notifications.mail.followFoot", {
        stop: addressOf(`/unsubscribe/${stop}`, language),
        list: addressOf("/follows", language),
      })
    : t("notifications.mail.foot", { address: addressOf("/account", language) });
  const parts = [words(kind, "body", params), ...items, linkOf(params.href), foot];
  return {
    to,
    subject: t("notifications.mail.subject", { title: words(kind, "title", params) }),
    text: parts.filter(Boolean).join("\n\n"),
    ...(stop ? { stop: new URL(`/api/unsubscribe/${stop}`, env().NEXTAUTH_URL).toString() } : {}),
  };
}

function addressOf(path: string, locale: string): string {
  return new URL(locale === "en" ? `/en${path}` : path, env().NEXTAUTH_URL).toString();
}

/** A letter with a hole in its words must not leave. */
function raise(error: Error): never {
  throw error;
}
