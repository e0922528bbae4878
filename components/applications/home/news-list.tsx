import { useTranslations } from "next-intl";
import { NoticeLink } from "@/components/notifications/notice-link";
import { DateText } from "@/components/ui/date-text";
import type { NoticeLine } from "@/lib/notifications/types";
import type { FormAction } from "@/lib/platform/action-state";
import { Link } from "@/lib/platform/i18n/navigation";

type Props = { news: NoticeLine[]; now: Date; markRead: FormAction };

/** What came for the reader and waits to be read: an answer, another deadline, a result. Nothing where all is read. */
export function NewsList({ news, now, markRead }: Props) {
  const t = useTranslations("applications.home");
  if (news.length === 0) return null;
  return (
    <section className="ws" aria-labelledby="h-news">
      <div className="section-head">
        <h2 id="h-news">
          {t("news")} <span className="num quiet">{news.length}</span>
        </h2>
        <p className="small">
          <Link href="/notices">{t("allNews")}</Link>
        </p>
      </div>
      <ul className="todo">
        {news.map((notice) => (
          <NewsRow key={notice.id} notice={notice} now={now} markRead={markRead} />
        ))}
      </ul>
    </section>
  );
}

function NewsRow({ notice, now, markRead }: { notice: NoticeLine; now: Date; markRead: FormAction }) {
  const t = useTranslations();
  const { id, kind, params, createdAt, href } = notice;
  const [domain, reason] = kind.split(".");
  const title = t(`${domain}.notices.${reason}.title`, params);
  const to = { id, markRead, href: href ?? "/notices" };
  return (
    <li>
      <p className="todo__d">
        <strong>
          <DateText value={createdAt} now={now} />
        </strong>
        <span>{t("applications.home.came")}</span>
      </p>
      <div>
        <h3>
          <NoticeLink {...to}>{title}</NoticeLink>
        </h3>
        <p>{t(`${domain}.notices.${reason}.body`, params)}</p>
      </div>
      <span className="todo__w" />
      <NoticeLink {...to} button aria-label={t("applications.home.readOf", { title })}>
        {t("applications.home.read")}
      </NoticeLink>
    </li>
  );
}
