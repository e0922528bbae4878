"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/icon";
import { formatDateTime, formatRemaining, formatTime } from "@/lib/platform/i18n/format";
import type { DraftProps } from "./draft-props";
import { Presence } from "./presence";
import type { PresentColleague } from "./watch-draft";
import type { DraftState, SaveState } from "./draft-state";

type Props = { draft: DraftProps; state: DraftState; colleagues: PresentColleague[]; onCheck: () => void };

/**
 * Always in sight: whether the text is saved, that saved is not submitted, who else is here, and how long is left by the
 * server's clock.
 */
export function FormBar({ draft, state, colleagues, onCheck }: Props) {
  const t = useTranslations("applications.draft");
  const now = useServerNow(draft.now);
  const closesAt = new Date(draft.closesAt);
  const left = closesAt.getTime() - now.getTime();
  return (
    <div className={classNames("formbar", troubled.has(state.save) && "formbar--warn")}>
      <div className="wrap formbar__in">
        <p className="formbar__save" role="status">
          <Icon name={icons[state.save]} />
          <span>
            <strong className="num">{saveWords(t, state)}</strong>
            <i className="formbar__sep"> · </i>
            <SubmittedState draft={draft} state={state} />
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
function SubmittedState({ draft, state }: { draft: DraftProps; state: DraftState }) {
  const t = useTranslations("applications.draft");
  if (!draft.counting) return <b className="t-warning">{t("notSubmitted")}</b>;
  const unsaved = state.save !== "saved";
  const changed = unsaved || (state.savedAt !== null && state.savedAt > draft.counting.submittedAt);
  const { number } = draft.counting;
  return (
    <b className={changed ? "t-warning" : undefined}>
      {t(changed ? "changesNotSubmitted" : "submittedVersion", { number })}
    </b>
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

function saveWords(t: Translate, { save, savedAt, kept }: DraftState): string {
  if (save === "offline" && !kept) return t("save.offline_lost");
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

/** The server's time when the page was made, and what has passed since by this machine's steady clock. */
function useServerNow(start: string): Date {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => setPassed(performance.now() - began), 1000);
    return () => clearInterval(timer);
  }, []);
  return new Date(Date.parse(start) + passed);
}
