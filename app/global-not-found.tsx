import type { ReactNode } from "react";
import { getLocale } from "next-intl/server";
import LocaleLayout from "./[locale]/layout";
import NotFound from "./[locale]/not-found";

/** Addresses that no page has. Next renders it without any layout, so it brings its own. */
export default async function GlobalNotFound(): Promise<ReactNode> {
  const params = Promise.resolve({ locale: await getLocale() });
  return (
    <LocaleLayout params={params}>
      <NotFound />
    </LocaleLayout>
  );
}
