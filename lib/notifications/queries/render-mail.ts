import "server-only";
import { createTranslator, type Messages } from "use-intl/core";
import { env } from "@/lib/platform/env";
import { loadMessages } from "@/lib/platform/i18n/messages";
import type { Letter } from "@/lib/platform/mail";
import { paramsOf } from "./params";

export type QueuedMail = { to: string; locale: string; kind: string; params: unknown };

/** A queued mail in its words: greeting, the notice's text, the link, and why the person gets it. */
export async function renderMail({ to, locale, kind, ...mail }: QueuedMail): Promise<Letter> {
  const language = locale === "en" ? "en" : "ko";
  const params = paramsOf(mail.params, language);
  const messages: Messages = await loadMessages(language);
  const t = createTranslator({ locale: language, messages, timeZone: "Asia/Seoul", onError: raise });
  const [domain, reason] = kind.split(".");
  const title = t(`${domain}.notices.${reason}.title`, params);
  const link = typeof params.href === "string" ? addressOf(params.href, language) : undefined;
  const parts = [
    t(`${domain}.notices.${reason}.body`, params),
    link && t("notifications.mail.link", { link }),
    t("notifications.mail.foot", { address: addressOf("/account", language) }),
  ];
  return { to, subject: t("notifications.mail.subject", { title }), text: parts.filter(Boolean).join("\n\n") };
}

function addressOf(path: string, locale: string): string {
  return new URL(locale === "en" ? `/en${path}` : path, env().NEXTAUTH_URL).toString();
}

/** A letter with a hole in its words must not leave. */
function raise(error: Error): never {
  throw error;
}
