import type { Metadata } from "next";
import { getPathname } from "./navigation";
import { routing, type Locale } from "./routing";

/**
 * Title, description and the addresses of a page in both languages (hreflang, x-default is Korean). Addresses are
 * relative; the layout's metadataBase, the configured public address, completes them.
 *
 * @param href the path without the locale, as Link takes it
 */
export function localizedMetadata(page: {
  locale: Locale;
  href: string;
  title: string;
  description?: string;
  /** Pages after sign-in and of one person are kept out of search engines. */
  hidden?: boolean;
}): Metadata {
  const { locale, href, title, description, hidden } = page;
  if (hidden) return { title, description, robots: { index: false, follow: false } };
  const languages = Object.fromEntries(routing.locales.map((each) => [each, getPathname({ locale: each, href })]));
  return {
    title,
    description,
    alternates: {
      canonical: getPathname({ locale, href }),
      languages: { ...languages, "x-default": getPathname({ locale: routing.defaultLocale, href }) },
    },
  };
}
