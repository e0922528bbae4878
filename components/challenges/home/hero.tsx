import { useLocale, useTranslations } from "next-intl";
import { callDates } from "@/components/programmes/call-facts";
import { LocalText } from "@/components/programmes/local-text";
import { LinkButton } from "@/components/ui/button";
import { Countdown } from "@/components/ui/countdown";
import { DateText } from "@/components/ui/date-text";
import { Icon } from "@/components/ui/icon";
import { Axis } from "@/components/ui/timeline";
import { formatRemaining, formatTime } from "@/lib/platform/i18n/format";
import { formatWonShort } from "@/lib/platform/i18n/format-number";
import { kstParts } from "@/lib/platform/i18n/kst";
import type { CallDetail } from "@/lib/programmes/types";

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** What the portal is for, and until when; without a call it says that there is none at the moment. */
export function HomeHero({ call, challenges, now }: { call: CallDetail | undefined; challenges: number; now: Date }) {
  const t = useTranslations("home.hero");
  const locale = useLocale();
  return (
    <section className="hero on-band" aria-labelledby="t">
      <div className="wrap">
        <div className="hero__grid">
          <div>
            <p className="hero__eyebrow">
              {call ? (
                <>
                  <span className="hero__state">
                    <Icon name={call.phase === "OPEN" ? "dot" : "clock"} />
                    {t(`state.${call.phase}`)}
                  </span>
                  <span>
                    <LocalText text={call.title} /> · <LocalText text={call.agency} />
                  </span>
                </>
              ) : (
                <span className="hero__state">
                  <Icon name="clock" />
                  {t("state.none")}
                </span>
              )}
            </p>
            <h1 id="t">{t.rich("title", { br: () => <br /> })}</h1>
            <p className="hero__lead">
              {call ? t("lead", { ceiling: formatWonShort(call.ceiling, locale) }) : t("leadWithoutCall")}
            </p>
            <div className="row">
              <LinkButton variant="primary" size="l" href={call ? `/challenges?call=${call.code}` : "/challenges"}>
                {challenges > 0 ? t("toChallenges", { count: challenges }) : t("toAllChallenges")}
              </LinkButton>
              <LinkButton variant="band" size="l" href={call ? `/calls/${call.code}` : "/guide"}>
                {call ? t("toCall") : t("toGuide")}
              </LinkButton>
            </div>
          </div>
          {call && call.phase !== "CLOSED" && <Docket call={call} now={now} />}
        </div>
        {call && <Dates call={call} now={now} />}
      </div>
    </section>
  );
}

function Docket({ call, now }: { call: CallDetail; now: Date }) {
  const t = useTranslations("home.hero");
  const locale = useLocale();
  const open = call.phase === "OPEN";
  const until = open ? call.closesAt : call.opensAt;
  const near = until.getTime() - now.getTime() <= WEEK;
  const seconds = kstParts(call.closesAt).second !== 0;
  return (
    <div className="docket">
      <h2 className="docket__t">{t(open ? "untilClose" : "untilOpen")}</h2>
      {near && open ? (
        <Countdown until={until.toISOString()} now={now.toISOString()} />
      ) : (
        <p className="docket__left">{formatRemaining(until, now, locale)}</p>
      )}
      <p className="docket__dl">
        <strong>
          {t.rich(open ? "closes" : "opens", {
            when: () => <DateText value={until} now={now} kind="time" seconds={seconds} />,
          })}
        </strong>
        <span>{t("clock")}</span>
      </p>
      <p className="docket__n">
        <Icon name="info" />
        <span>{t("savedIsNotSubmitted", { time: formatTime(call.closesAt, { seconds: true }) })}</span>
      </p>
    </div>
  );
}

/** Today stands between the last date that has passed and the next one. */
function Dates({ call, now }: { call: CallDetail; now: Date }) {
  const t = useTranslations("home.hero");
  const d = useTranslations("programmes.dates");
  const dates = callDates(call);
  const next = dates.findIndex((date) => date.at > now);
  return (
    <Axis
      label={t("dates")}
      items={dates.map(({ key, at }, index) => ({
        when: <DateText value={at} now={now} kind={key === "closes" ? "time" : "date"} />,
        what: d(key),
        state: at <= now ? "done" : index === next ? "now" : undefined,
        mark:
          index === next - 1
            ? t.rich("today", { when: () => <DateText value={now} now={now} className="num" /> })
            : undefined,
      }))}
    />
  );
}
