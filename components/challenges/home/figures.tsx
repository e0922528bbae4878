import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateText } from "@/components/ui/date-text";
import { formatNumber, formatWonShort } from "@/lib/platform/i18n/format-number";
import type { CallChallenges } from "@/lib/challenges/types";
import type { CallDetail } from "@/lib/programmes/types";

/** The current call in four numbers, and its challenges by field as bars that are their own table. */
export function HomeFigures({ call, challenges, now }: { call: CallDetail; challenges: CallChallenges; now: Date }) {
  const t = useTranslations("home.figures");
  const f = useTranslations("challenges.fields");
  const locale = useLocale();
  const most = Math.max(...challenges.fields.map((field) => field.count), 1);
  return (
    <section className="section" aria-labelledby="h-fig">
      <div className="wrap">
        <div className="section-head">
          <h2 id="h-fig">{t("title")}</h2>
          <p className="small">{t.rich("asOf", { when: () => <DateText value={now} now={now} kind="time" /> })}</p>
        </div>
        <div className="fig">
          <dl className="stats">
            <Figure label={t("quota")} value={call.quota} unit={t("quotaUnit")} />
            <div>
              <dt>{t("ceiling")}</dt>
              <dd className={locale === "ko" ? undefined : "stats__long"}>
                {unitApart(formatWonShort(call.ceiling, locale))}
              </dd>
            </div>
            <Figure label={t("owners")} value={challenges.owners.length} unit={t("ownersUnit")} />
            <Figure label={t("challenges")} value={challenges.total} unit={t("challengesUnit")} />
          </dl>
          <div>
            <table className="bars">
              <caption>{t("byField")}</caption>
              <thead className="sr">
                <tr>
                  <th scope="col">{t("field")}</th>
                  <th scope="col">{t("number")}</th>
                </tr>
              </thead>
              <tbody>
                {challenges.fields.map(({ value, count }) => (
                  <tr key={value}>
                    <th scope="row">{f(value)}</th>
                    <td>
                      <i style={{ "--v": (count / most) * 4 }} aria-hidden="true" />
                      <b>{t("count", { count })}</b>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="xs quiet">{t("byFieldNote")}</p>
          </div>
        </div>
      </div>
    </section>
  );
}

function Figure({ label, value, unit }: { label: string; value: number; unit: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {formatNumber(value)}
        <small>{unit}</small>
      </dd>
    </div>
  );
}

/** `6,000만원` with its unit in small type, as the other figures have it. */
function unitApart(amount: string): ReactNode {
  const match = /^([\d,]+)(\D+)$/.exec(amount);
  if (!match) return amount;
  return (
    <>
      {match[1]}
      <small>{match[2]}</small>
    </>
  );
}
