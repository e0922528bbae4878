"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { classNames } from "./class-names";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Time left until a deadline, by the server's clock: `now` is the server's time when the page was made (ISO), and what
 * passes since is measured, so the reader's own clock plays no part. It is silent but for 24 hours, one hour and ten
 * minutes before, and the end.
 */
export function Countdown({ until, now, small }: { until: string; now: string; small?: boolean }) {
  const t = useTranslations("ui.countdown");
  const left = useLeft(Date.parse(until) - Date.parse(now));
  const parts = {
    days: Math.floor(left / DAY),
    hours: Math.floor((left % DAY) / HOUR),
    minutes: Math.floor((left % HOUR) / MINUTE),
    seconds: Math.floor((left % MINUTE) / 1000),
  };
  return (
    <>
      <div
        className={classNames("clock", small && "clock--s", left < DAY && "is-soon")}
        role="timer"
        aria-label={t("label")}
      >
        {(["days", "hours", "minutes", "seconds"] as const).map((unit) => (
          <span key={unit}>
            <b>{String(parts[unit]).padStart(2, "0")}</b>
            <small>{t(unit)}</small>
          </span>
        ))}
      </div>
      <Announcement left={left} />
    </>
  );
}

/** Says something only when a mark is passed while the page is open. */
function Announcement({ left }: { left: number }) {
  const t = useTranslations("ui.countdown");
  const [start] = useState(left);
  const passed = (
    [
      ["over", 0],
      ["left10m", 10 * MINUTE],
      ["left1h", HOUR],
      ["left24h", DAY],
    ] as const
  ).find(([, mark]) => left <= mark && start > mark);
  return (
    <span className="sr" role="status">
      {passed ? t(passed[0]) : ""}
    </span>
  );
}

function useLeft(atStart: number): number {
  const [left, setLeft] = useState(Math.max(0, atStart));
  useEffect(() => {
    const began = performance.now();
    const tick = () => setLeft(Math.max(0, atStart - (performance.now() - began)));
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [atStart]);
  return left;
}
