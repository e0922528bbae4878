import type { ReactNode } from "react";
import { Link } from "@/lib/platform/i18n/navigation";

export type Tab = { href: string; label: ReactNode; count?: number; current?: boolean };

/** The same kind of thing by another filter: links, so that each has an address. At most five. */
export function Tabs({ label, items }: { label: string; items: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map((item) => (
        <Link key={item.href} href={item.href} aria-current={item.current ? "page" : undefined}>
          {item.label}
          {item.count !== undefined && <span className="num"> {item.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
