import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/** What the shell and the design system say in the browser on every page. */
const always = ["shell", "ui"];

/**
 * Hands texts to client components. Only `shell` and `ui` are on every page; a page whose client components use
 * others wraps them: `<ClientMessages namespaces={["applications"]}>`. Whole catalogues would be sent with each page.
 */
export async function ClientMessages({ namespaces = [], children }: { namespaces?: string[]; children: ReactNode }) {
  const [locale, all] = await Promise.all([getLocale(), getMessages()]);
  const wanted = [...always, ...namespaces].flatMap((name) => {
    const messages = all[name];
    return messages === undefined ? [] : [[name, messages] as const];
  });
  return (
    <NextIntlClientProvider locale={locale} messages={Object.fromEntries(wanted)} timeZone="Asia/Seoul">
      {children}
    </NextIntlClientProvider>
  );
}
