import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Countdown } from "@/components/ui/countdown";
import { DateText } from "@/components/ui/date-text";
import { Icon } from "@/components/ui/icon";
import { formatRemaining } from "@/lib/platform/i18n/format";
import type { CallSummary } from "@/lib/programmes/types";

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** The panel beside a call or challenge: until when, how long that is, and the one step to take. */
export function DeadlinePanel({
  title,
  call,
  now,
  action,
  facts,
}: {
  title: string;
  call: Pick<CallSummary, "phase" | "status" | "opensAt" | "closesAt">;
  now: Date;
  action: ReactNode;
  facts?: ReactNode;
}) {
  const t = useTranslations("programmes.panel");
  return (
    <aside className="sticky" aria-labelledby="h-apply">
      <div className="panel panel--top apply">
        <h2 id="h-apply">{title}</h2>
        <Deadline call={call} now={now} />
        {action}
        {facts}
      </div>
      <p className="secret">
        <Icon name="shield" />
        <span>{t("secret")}</span>
      </p>
    </aside>
  );
}

function Deadline({ call, now }: { call: Pick<CallSummary, "phase" | "status" | "opensAt" | "closesAt">; now: Date }) {
  const t = useTranslations("programmes.panel");
  const locale = useLocale();
  if (call.status === "CANCELLED") return <p className="apply__dl">{t("cancelled")}</p>;
  const moment = call.phase === "BEFORE" ? call.opensAt : call.closesAt;
  const near = moment > now && moment.getTime() - now.getTime() <= WEEK;
  return (
    <>
      <p className="apply__dl">
        <strong>
          <DateText value={moment} now={now} kind="time" />
        </strong>{" "}
        {t(call.phase)}
        <span>
          {locale === "ko" ? "KST (UTC+9)" : "UTC+9"} · {t("clock")}
        </span>
      </p>
      {call.phase === "OPEN" && near && <Countdown small until={moment.toISOString()} now={now.toISOString()} />}
      {call.phase === "OPEN" && !near && <p className="apply__left">{formatRemaining(moment, now, locale)}</p>}
    </>
  );
}
