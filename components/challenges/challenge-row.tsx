import { useLocale, useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { Link } from "@/lib/platform/i18n/navigation";
import { formatWonShort } from "@/lib/platform/i18n/format-number";
import type { ChallengeRow } from "@/lib/challenges/types";
import { StateBadge } from "./state-badge";

/** One published challenge in a list; the whole row leads where its title leads. */
export function ChallengeResult({ row }: { row: ChallengeRow }) {
  const t = useTranslations("challenges");
  const locale = useLocale();
  return (
    <li className="res res--three">
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
        <span className="num">
          <b>{formatWonShort(row.call.ceiling, locale)}</b> · {t("teams", { count: row.partners })}
        </span>
      </div>
    </li>
  );
}
