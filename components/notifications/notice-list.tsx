import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { NoticeLine } from "@/lib/notifications/types";
import type { FormAction } from "@/lib/platform/action-state";
import { Link } from "@/lib/platform/i18n/navigation";

type Props = { notices: NoticeLine[]; unread: number; now: Date; markRead: FormAction };

/** The notices with what is unread first in sight: each leads to its thing and can be marked as read. */
export function NoticeList({ notices, unread, now, markRead }: Props) {
  const t = useTranslations("notifications.centre");
  if (notices.length === 0) {
    return (
      <EmptyState icon="bell" title={t("emptyTitle")}>
        <p>{t("empty")}</p>
      </EmptyState>
    );
  }
  return (
    <section className="wk-sec" aria-label={t("list")}>
      <header>
        <h2 className="h-sm num">{t("unread", { count: unread })}</h2>
        {unread > 0 && (
          <ActionForm action={markRead}>
            <SubmitButton variant="tertiary" size="s">
              {t("markAll")}
            </SubmitButton>
          </ActionForm>
        )}
      </header>
      <ul className="todo todo--plain">
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} now={now} markRead={markRead} />
        ))}
      </ul>
    </section>
  );
}

function NoticeRow({ notice, now, markRead }: { notice: NoticeLine; now: Date; markRead: FormAction }) {
  const t = useTranslations();
  const [domain, reason] = notice.kind.split(".");
  const title = t(`${domain}.notices.${reason}.title`, notice.params);
  return (
    <li>
      <p className="todo__d">
        <DateText value={notice.createdAt} now={now} kind="time" />
        {!notice.read && (
          <Badge tone="info" icon="bell">
            {t("notifications.centre.new")}
          </Badge>
        )}
      </p>
      <div>
        <h3>{notice.href ? <Link href={notice.href}>{title}</Link> : title}</h3>
        <p>{t(`${domain}.notices.${reason}.body`, notice.params)}</p>
      </div>
      {notice.read ? (
        <span />
      ) : (
        <ActionForm action={markRead} fields={{ id: notice.id }}>
          <SubmitButton variant="tertiary" size="s" aria-label={t("notifications.centre.markReadOf", { title })}>
            {t("notifications.centre.markRead")}
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}
