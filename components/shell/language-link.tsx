"use client";

import { useLocale } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { getPathname, usePathname } from "@/lib/platform/i18n/navigation";

const names = { ko: "한국어", en: "English" } as const;

/** The same page in the other language, by that language's own name. A whole load, so that `lang` and texts agree. */
export function LanguageLink() {
  const other = useLocale() === "ko" ? "en" : "ko";
  const href = getPathname({ locale: other, href: usePathname() });
  return (
    <a
      className="util__btn"
      href={href}
      lang={other}
      hrefLang={other}
      onClick={(event) => {
        // Filters live in the address; they are known only in the browser.
        event.currentTarget.href = href + window.location.search + window.location.hash;
      }}
    >
      <Icon name="globe" />
      {names[other]}
    </a>
  );
}
