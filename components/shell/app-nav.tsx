"use client";

import { useTranslations } from "next-intl";
import { Link, usePathname } from "@/lib/platform/i18n/navigation";

/** One entry of a menu: either a key of the `shell` messages or a ready text. */
export type AppNavItem = { href: string; label?: string; labelKey?: string };

/** The entries of the main menu; the one whose address the page lies under is marked as current. */
export function AppNav({ items, path }: { items: AppNavItem[]; path?: string }) {
  const t = useTranslations("shell");
  const current = usePathname();
  const active = currentItem(items, path ?? current);
  return (
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <Link href={item.href} aria-current={item === active ? "page" : undefined}>
            {item.label ?? t(item.labelKey ?? "nav.unnamed")}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The longest address that the path equals or lies under, so that /startup does not win over /startup/projects. */
function currentItem(items: AppNavItem[], path: string): AppNavItem | undefined {
  return items
    .filter((item) => path === item.href || path.startsWith(`${item.href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
}
