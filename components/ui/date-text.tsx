import { useLocale } from "next-intl";
import { formatDate, formatDateTime, formatDeadline, formatRemaining } from "@/lib/platform/i18n/format";

type Props = {
  /** The moment, as a Date or ISO text. */
  value: Date | string;
  /** The server's clock: decides whether the year is written and what is left. */
  now: Date | string;
  kind?: "date" | "time" | "deadline" | "remaining";
  seconds?: boolean;
  className?: string;
};

/** A moment in Korean time with its machine-readable form; `deadline` writes the zone out. */
export function DateText({ value, now, kind = "date", seconds, className = "num" }: Props) {
  const locale = useLocale();
  const moment = new Date(value);
  const today = new Date(now);
  const text = {
    date: () => formatDate(moment, locale, today),
    time: () => formatDateTime(moment, locale, today, { seconds }),
    deadline: () => formatDeadline(moment, locale, today, { seconds }),
    remaining: () => formatRemaining(moment, today, locale),
  }[kind]();
  return (
    <time dateTime={moment.toISOString()} className={className}>
      {text}
    </time>
  );
}
