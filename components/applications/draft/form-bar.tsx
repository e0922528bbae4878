"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/icon";
import { formatDateTime, formatRemaining, formatTime } from "@/lib/platform/i18n/format";
import type { DraftProps } from "./draft-props";
import { Presence } from "./presence";
import { placeOfTrouble } from "./save-trouble";
import type { Standing, TeamState } from "./watch-draft";
import { isKept, type DraftState, type SaveState } from "./draft-state";

type Props = { draft: DraftProps; state: DraftState; team: TeamState; onCheck: () => void };

/**
 * Always in sight: whether the text is saved, that saved is not submitted, who else is here, and how long is left by the
 * server's clock.
 */
export function FormBar({ draft, state, team: { colleagues, standing }, onCheck }: Props) {
  const t = useTranslations("applications.draft");
  const now = useServerNow(standing.now);
  const closesAt = new Date(standing.closesAt);
  const left = closesAt.getTime() - now.getTime();
  return (
    <div className={classNames("formbar", troubled.has(state.save) && "formbar--warn")}>
      <div className="wrap formbar__in">
        <p className="formbar__save" role="status">
          <Icon name={icons[state.save]} />
          <span>
            <strong className="num">{saveWords(t, state)}</strong>
            <i className="formbar__sep"> · </i>
            <SubmittedState standing={standing} state={state} />
            <WayOut state={state} />
          </span>
        </p>
        <Presence colleagues={colleagues} definition={draft.definition} />
        <p className={classNames("formbar__dl num", left < DAY && "is-soon")} role="timer" aria-label={t("deadline")}>
          <Icon name="clock" />
          <span>
            <strong>{formatDateTime(closesAt, draft.locale, now)}</strong>
            <i> {t("closes")}</i> · {formatRemaining(closesAt, now, draft.locale)}
          </span>
        </p>
        <span className="sr" role="status">
          {announcement(t, left)}
        </span>
        <Button size="s" variant="primary" onClick={onCheck}>
          <span className="max-md:hidden">{t("check")}</span>
          <span className="md:hidden">{t("checkShort")}</span>
        </Button>
      </div>
    </div>
  );
}

/** Saved is not submitted; and what was changed after a submission is not submitted either. */
function SubmittedState({ standing, state }: { standing: Standing; state: DraftState }) {
  const t = useTranslations("applications.draft");
  const { counting } = standing;
  if (!counting) return <b className="t-warning">{t("notSubmitted")}</b>;
  const later = state.savedAt !== null && state.savedAt > counting.submittedAt;
  const changed = standing.changed || later || state.save !== "saved";
  return (
    <b className={changed ? "t-warning" : undefined}>
      {t(changed ? "changesNotSubmitted" : "submittedVersion", { number: counting.number })}
    </b>
  );
}

/** What to do about a trouble stands far up the page: the bar leads there. */
function WayOut({ state }: { state: DraftState }) {
  const t = useTranslations("applications.draft");
  if (!troubled.has(state.save)) return null;
  return (
    <>
      <i className="formbar__sep"> · </i>
      <a href={`#${placeOfTrouble(state)}`}>{t("wayOut")}</a>
    </>
  );
}

type Translate = ReturnType<typeof useTranslations<"applications.draft">>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const troubled = new Set<SaveState>(["offline", "signed_out", "other_person", "conflict", "closed", "refused"]);

const icons: Record<SaveState, IconName> = {
  saved: "saved",
  saving: "refresh",
  typing: "pencil",
  offline: "alert",
  signed_out: "lock",
  other_person: "user",
  gone: "lock",
  conflict: "users",
  refused: "alert",
  closed: "clock",
};

function saveWords(t: Translate, state: DraftState): string {
  const { save, savedAt } = state;
  if (save === "offline" && !isKept(state)) return t("save.offline_lost");
  if (save !== "saved") return t(`save.${save}`);
  return savedAt ? t("save.saved", { time: formatTime(new Date(savedAt), { seconds: true }) }) : t("save.untouched");
}

/** Said once when each mark is passed: the text of a live region is read when it changes. */
function announcement(t: Translate, left: number): string {
  if (left <= 0) return t("marks.over");
  if (left <= 600_000) return t("marks.minutes10");
  if (left <= HOUR) return t("marks.hour");
  return left <= DAY ? t("marks.day") : "";
}

/** The server's time when it last said it, and what has passed since by this machine's steady clock. */
function useServerNow(said: string): Date {
  const [tick, setTick] = useState({ said, passed: 0 });
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => setTick({ said, passed: performance.now() - began }), 1000);
    return () => clearInterval(timer);
  }, [said]);
  return new Date(Date.parse(said) + (tick.said === said ? tick.passed : 0));
}
