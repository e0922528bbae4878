import { useLocale, useTranslations } from "next-intl";
import { FollowButton } from "@/components/notifications/follow-button";
import { DateText } from "@/components/ui/date-text";
import { LocalText } from "@/components/programmes/local-text";
import type { FormAction } from "@/lib/platform/action-state";
import { Link } from "@/lib/platform/i18n/navigation";
import { formatWonShort } from "@/lib/platform/i18n/format-number";
import { closesWithin } from "@/lib/challenges/rules/search";
import type { ChallengeRow } from "@/lib/challenges/types";
import { StateBadge } from "./state-badge";

/** "Closing soon", in days: then a row says how long is left. */
const SOON_DAYS = 7;

type Props = { row: ChallengeRow; now: Date; follow: FormAction; end: FormAction };

/** One published challenge in a list; the whole row leads where its title leads. */
export function ChallengeResult({ row, now, ...acts }: Props) {
  const t = useTranslations("challenges");
  const locale = useLocale();
  return (
    <li className="res">
      <div className="res__own">
        <strong>
          <LocalText text={row.owner.name} />
        </strong>
        <span className="num">{row.code}</span>
      </div>
      <div className="res__main">
        <h3>
          <Link href={`/challenges/${row.code}`}>
            <LocalText text={row.title} />
          </Link>
        </h3>
        <p>
          <LocalText text={row.summary} />
        </p>
        <p className="tags">
          {row.fields.map((field) => (
            <span className="tag" key={field}>
              {t(`fields.${field}`)}
            </span>
          ))}
        </p>
      </div>
      <div className="res__meta">
        <StateBadge state={row.state} />
        {closesWithin({ state: row.state, closesAt: row.call.closesAt }, SOON_DAYS, now) && (
          <span className="num res__soon">
            <DateText value={row.call.closesAt} now={now} kind="remaining" />
          </span>
        )}
        <span className="num">
          <b>{formatWonShort(row.call.ceiling, locale)}</b> · {t("teams", { count: row.partners })}
        </span>
      </div>
      <FollowButton type="challenge" id={row.id} code={row.code} title={row.title} size="xs" {...acts} />
    </li>
  );
}
