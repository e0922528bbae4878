import { useLocale, useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { IconName } from "@/components/ui/icon";
import { Track } from "@/components/ui/steps";
import { formatDate, formatDateTime } from "@/lib/platform/i18n/format";
import { Link } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";
import { trackSteps, type TrackState } from "@/lib/applications/rules/track";
import type { TrackRow } from "@/lib/applications/types";

/** Where each application stands and what comes next; finished ones folded below. */
export function TrackList({ tracks, over, now }: { tracks: TrackRow[]; over: TrackRow[]; now: Date }) {
  const t = useTranslations("applications.home");
  if (tracks.length + over.length === 0) {
    return (
      <EmptyState
        icon="file"
        title={t("noTracks")}
        action={
          <LinkButton variant="primary" href="/challenges">
            {t("find")}
          </LinkButton>
        }
      >
        <p>{t("noTracksMore")}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {tracks.length === 0 && <p className="quiet">{t("noneRunning")}</p>}
      <ul className="projs">
        {tracks.map((row) => (
          <OneTrack key={row.id} row={row} now={now} />
        ))}
      </ul>
      {over.length > 0 && (
        <details className="projs__over">
          <summary>{t("over", { count: over.length })}</summary>
          <ul className="projs">
            {over.map((row) => (
              <OneTrack key={row.id} row={row} now={now} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function OneTrack({ row, now }: { row: TrackRow; now: Date }) {
  const t = useTranslations("applications");
  const locale = useLocale();
  const { track, call, challenge } = row;
  const [tone, icon] = looks[track.state];
  const title = inLanguage(challenge.title, locale);
  const facts = {
    closes: formatDateTime(call.closesAt, locale, now),
    results: call.resultsExpectedAt ? formatDate(call.resultsExpectedAt, locale, now) : t("track.resultsLater"),
    due: row.supplementDue ? formatDateTime(row.supplementDue, locale, now) : "",
    rank: row.reserveRank ?? 0,
    milestone: row.milestone ? inLanguage(row.milestone.name, locale).text : "",
    by: row.milestone ? formatDate(row.milestone.dueOn, locale, now) : "",
  };
  const then = track.state === "running" && row.milestone ? "running_milestone" : track.state;
  return (
    <li>
      <div className="proj__h">
        <div>
          <p className="small quiet num">
            {challenge.code} · {inLanguage(challenge.owner, locale).text} · {inLanguage(call.title, locale).text}
          </p>
          <h3 lang={title.locale}>
            <Link href={hrefOf(row)}>{title.text}</Link>
          </h3>
        </div>
        <Badge tone={tone} icon={icon}>
          {t(`track.state.${track.state}`, facts)}
        </Badge>
      </div>
      <Track
        steps={trackSteps.map((step) => t(`track.step.${step}`))}
        current={track.state === "completed" ? trackSteps.length : track.at}
        warn={["offered", "draft", "supplement"].includes(track.state)}
      />
      <p className="proj__n">
        <strong>{t("track.next")}</strong>
        <span className="num">
          {t(`track.then.${then}`, facts)}
          {row.receiptNumber && (
            <>
              {" · "}
              {t("track.receiptNumber", { number: row.receiptNumber })} ·{" "}
              <Link href={`/startup/applications/${row.id}/receipt`}>{t("track.receipt")}</Link>
            </>
          )}
          {row.hasResult && (
            <>
              {" · "}
              <Link href={`/startup/applications/${row.id}/result`}>{t("track.result")}</Link>
            </>
          )}
        </span>
      </p>
    </li>
  );
}

function hrefOf(row: TrackRow): string {
  if (row.agreementId) return `/startup/projects/${row.agreementId}`;
  if (row.hasResult) return `/startup/applications/${row.id}/result`;
  if (row.track.state === "supplement") return `/startup/applications/${row.id}`;
  return `/startup/applications/${row.id}${row.receiptNumber && row.call.phase === "CLOSED" ? "/receipt" : ""}`;
}

const looks: Record<TrackState, [Tone, IconName]> = {
  draft: ["grey", "pencil"],
  missed: ["danger", "x-circle"],
  cancelled: ["grey", "dash"],
  challenge_withdrawn: ["grey", "dash"],
  submitted: ["success", "check-circle"],
  withdrawn: ["grey", "dash"],
  withdrawn_for_good: ["grey", "dash"],
  screening: ["info", "eye"],
  supplement: ["warning", "alert"],
  ineligible: ["grey", "dash"],
  evaluation: ["info", "eye"],
  selected: ["success", "star"],
  reserve: ["info", "clock"],
  not_selected: ["grey", "dash"],
  offered: ["warning", "pencil"],
  running: ["open", "dot"],
  completed: ["success", "check-circle"],
  terminated: ["grey", "dash"],
};
