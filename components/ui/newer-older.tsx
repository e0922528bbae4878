import { Link } from "@/lib/platform/i18n/navigation";
import { Icon } from "./icon";

type Props = { page: number; more: boolean; href: (page: number) => string; newer: string; older: string };

/** Paging of a list in time whose length is not counted. Nothing is shown where all fits on one page. */
export function NewerOlder({ page, more, href, newer, older }: Props) {
  if (page === 1 && !more) return null;
  return (
    <nav className="pages" aria-label={`${newer} · ${older}`}>
      {page > 1 && (
        <Link className="dir" href={href(page - 1)} rel="prev">
          <Icon name="left" />
          {newer}
        </Link>
      )}
      {more && (
        <Link className="dir" href={href(page + 1)} rel="next">
          {older}
          <Icon name="right" />
        </Link>
      )}
    </nav>
  );
}
