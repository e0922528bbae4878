import { useTranslations } from "next-intl";
import { Link } from "@/lib/platform/i18n/navigation";
import { Icon } from "./icon";

/** Pages of a list, counted from 1; `href` gives the address of a page. Nothing is shown for a single page. */
export function Pagination({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) {
  const t = useTranslations("ui.pagination");
  if (pages <= 1) return null;
  return (
    <nav className="pages" aria-label={t("label")}>
      <Direction to={page - 1} off={page <= 1} href={href} label={t("previous")} back />
      {shownPages(page, pages).map((number, index) =>
        number === "gap" ? (
          <span key={`gap-${index}`} className="pages__gap">
            <span aria-hidden="true">…</span>
            <span className="sr">{t("gap")}</span>
          </span>
        ) : (
          <Link key={number} href={href(number)} aria-current={number === page ? "page" : undefined}>
            {number}
          </Link>
        ),
      )}
      <Direction to={page + 1} off={page >= pages} href={href} label={t("next")} />
    </nav>
  );
}

function Direction({
  to,
  off,
  href,
  label,
  back,
}: {
  to: number;
  off: boolean;
  href: (page: number) => string;
  label: string;
  back?: boolean;
}) {
  const content = (
    <>
      {back && <Icon name="left" />}
      {label}
      {!back && <Icon name="right" />}
    </>
  );
  if (off) return <span className="dir is-off">{content}</span>;
  return (
    <Link className="dir" href={href(to)} rel={back ? "prev" : "next"}>
      {content}
    </Link>
  );
}

/** First, last, and two beside the current page; longer ways are skipped. */
function shownPages(page: number, pages: number): (number | "gap")[] {
  const wanted = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages);
  return wanted
    .sort((a, b) => a - b)
    .flatMap((number, index, all) => {
      const before = all[index - 1];
      return before !== undefined && number - before > 1 ? ["gap" as const, number] : [number];
    });
}
