import { useLocale, useTranslations } from "next-intl";
import type { Activity } from "@/lib/applications/types";
import { formatDateTime } from "@/lib/platform/i18n/format";
import { Link } from "@/lib/platform/i18n/navigation";

/** What colleagues did lately, so that nobody has to ask. */
export function ActivityFeed({ activity, now }: { activity: Activity[]; now: Date }) {
  const t = useTranslations("applications.activity");
  const locale = useLocale();
  return (
    <section className="ws" aria-labelledby="h-activity">
      <h2 className="h-sm" id="h-activity">
        {t("title")}
      </h2>
      {activity.length === 0 ? (
        <p className="quiet">{t("none")}</p>
      ) : (
        <ul className="feed">
          {activity.map(({ id, at, kind, who, code, applicationId }) => (
            <li key={id}>
              <time className="num" dateTime={at.toISOString()}>
                {formatDateTime(at, locale, now)}
              </time>
              <span>
                {t.rich(kind, {
                  who,
                  code,
                  link: (words) => <Link href={`/startup/applications/${applicationId}`}>{words}</Link>,
                  act: (words) => <strong>{words}</strong>,
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
