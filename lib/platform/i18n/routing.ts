import { defineRouting } from "next-intl/routing";

/**
 * Korean has no prefix, English stands under /en. Neither cookie nor Accept-Language decides: a public page's HTML
 * must depend on its address only, so that it can be cached whole.
 */
export const routing = defineRouting({
  locales: ["ko", "en"],
  defaultLocale: "ko",
  localePrefix: "as-needed",
  localeCookie: false,
  localeDetection: false,
  // Pages state their alternates themselves (see metadata.ts), with the public origin rather than the request's host.
  alternateLinks: false,
});

export type Locale = (typeof routing.locales)[number];
