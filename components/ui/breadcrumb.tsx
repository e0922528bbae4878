import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/lib/platform/i18n/navigation";

export type Crumb = { label: ReactNode; href?: string };

/** Where the page lies; the last entry is this page and no link. */
export function Breadcrumb({ items }: { items: Crumb[] }) {
  const t = useTranslations("ui");
  const last = items.length - 1;
  return (
    <nav className="crumb" aria-label={t("breadcrumb")}>
      <ol>
        {items.map((item, index) => (
          <li key={index} aria-current={index === last ? "page" : undefined}>
            {item.href && index !== last ? <Link href={item.href}>{item.label}</Link> : item.label}
          </li>
        ))}
      </ol>
    </nav>
  );
}
