import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { formatWonShort } from "@/lib/platform/i18n/format-number";
import { Link } from "@/lib/platform/i18n/navigation";
import type { CallSummary } from "@/lib/programmes/types";
import { CallBadge } from "./call-badge";
import { LocalText } from "./local-text";

type Props = {
  calls: CallSummary[];
  now: Date;
  /** Only some were looked for. */
  narrowed: boolean;
};

/** Announced calls as ruled rows: who, what, until when, how much. */
export function CallList({ calls, now, narrowed }: Props) {
  const t = useTranslations("programmes.list");
  const f = useTranslations("programmes.find");
  const locale = useLocale();
  if (calls.length === 0)
    return (
      <EmptyState icon={narrowed ? "search" : "calendar"} title={narrowed ? f("none") : t("none")}>
        <p>{narrowed ? f("noneHelp") : t("noneHelp")}</p>
      </EmptyState>
    );
  return (
    <ul className="results">
      {calls.map((call) => (
        <li className="res res--three" key={call.code}>
          <div className="res__own">
            <strong>
              <LocalText text={call.agency} />
            </strong>
            <span className="num">{t("code", { code: call.code })}</span>
          </div>
          <div className="res__main">
            <h3 className="h-row">
              <Link href={`/calls/${call.code}`}>
                <LocalText text={call.title} />
              </Link>
            </h3>
            <p>
              <LocalText text={call.programme} />
            </p>
            <p className="num">
              {t.rich("period", {
                from: () => <DateText value={call.opensAt} now={now} kind="time" />,
                to: () => <DateText value={call.closesAt} now={now} kind="time" />,
              })}
            </p>
          </div>
          <div className="res__meta">
            <CallBadge call={call} />
            <span className="num">
              {t.rich("upTo", { amount: () => <b>{formatWonShort(call.ceiling, locale)}</b> })}
            </span>
            <span className="num">{t("challenges", { count: call.challenges })}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
