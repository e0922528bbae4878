import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayScale, monthsWithin, scheduleOf, type ScheduleRow } from "@/lib/milestones/rules/schedule";
import type { Project, ProjectMilestone, ProjectTranche } from "@/lib/milestones/types";
import { addDays, dateOf, type Day, koreanDay } from "@/lib/platform/i18n/days";
import { formatDate } from "@/lib/platform/i18n/format";
import { formatWonShort } from "@/lib/platform/i18n/format-number";
import { inLanguage } from "@/lib/platform/localised";
import { GanttLegend } from "./gantt-legend";

/** When, and what hangs on it: plan outlined, work filled, delay hatched, payments on a row of their own. */
export function Gantt({ project }: { project: Project }) {
  const t = useTranslations("milestones.gantt");
  const locale = useLocale();
  const { milestones, tranches, startsOn, endsOn } = project;
  const today = koreanDay(project.now);
  const rows = scheduleOfProject(project);
  const days = [startsOn, endsOn, ...rows.flatMap(({ plan, actual }) => [plan.to, ...(actual ? [actual.to] : [])])];
  const first = days.reduce((a, b) => (a < b ? a : b));
  const last = days.reduce((a, b) => (a > b ? a : b));
  const x = dayScale(first, last);
  const grid = { months: monthsWithin(first, last).map(x), today: today >= first && today <= last ? x(today) : null };
  const accepted = milestones.filter(({ status }) => status === "ACCEPTED").length;
  return (
    <figure className="wk-chart">
      <p className="sr">{t("summary", { total: milestones.length, accepted })}</p>
      <GanttLegend />
      <div className="wk-rows" style={{ "--k": "12.5rem", "--w": "0rem" }} aria-hidden="true">
        <Row label="" axis>
          <Axis first={first} last={last} x={x} today={grid.today} />
        </Row>
        {milestones.map((milestone, index) => {
          const row = rows[index];
          if (!row) return null;
          const label = `${milestone.position}. ${inLanguage(milestone.name, locale).text}`;
          return (
            <Row key={milestone.id} label={label} note={<RowNote milestone={milestone} row={row} now={project.now} />}>
              <Grid {...grid} height={44} />
              <Bars row={row} dueOn={milestone.dueOn} x={x} />
            </Row>
          );
        })}
        <Row label={t("payments")} note={`${t("today")} ${formatDate(project.now, locale, project.now)}`}>
          <Grid {...grid} height={50} />
          {tranches.map((tranche) => (
            <Payment key={tranche.id} tranche={tranche} at={x(paymentDay(tranche, project))} />
          ))}
        </Row>
      </div>
    </figure>
  );
}

/** The rows of picture and table. Before the agreement is in force nothing has begun. */
export function scheduleOfProject({ startsOn, milestones, activatedAt, now }: Project): ScheduleRow[] {
  const today = activatedAt ? koreanDay(now) : addDays(startsOn, -1);
  return scheduleOf(startsOn, milestones.map(reportedDay), today);
}

const reportedDay = (milestone: ProjectMilestone) => ({
  ...milestone,
  reportedOn:
    milestone.reportedAt && (milestone.status === "REPORTED" || milestone.status === "ACCEPTED")
      ? koreanDay(milestone.reportedAt)
      : null,
});

/** Paid: the day it was. Otherwise when its last milestone is due, or the start. */
function paymentDay(tranche: ProjectTranche, project: Project): Day {
  if (tranche.paidOn) return tranche.paidOn < project.startsOn ? project.startsOn : tranche.paidOn;
  const last = tranche.conditions.flatMap((each) => (each.kind === "milestone_accepted" ? [each.position] : [])).at(-1);
  return project.milestones.find(({ position }) => position === last)?.dueOn ?? project.startsOn;
}

function Row({
  label,
  note,
  axis,
  children,
}: {
  label: string;
  note?: ReactNode;
  axis?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={axis ? "wk-row wk-row--axis" : "wk-row"} style={{ padding: 0 }}>
      <span className="k" style={{ padding: "0.25rem 0" }}>
        {label}
        {note && <small>{note}</small>}
      </span>
      <span className="p">
        <svg className="wk-svg" width="100%" height={axis ? 40 : note && label ? 50 : 44} focusable="false">
          {children}
        </svg>
      </span>
    </div>
  );
}

function RowNote({ milestone, row, now }: { milestone: ProjectMilestone; row: ScheduleRow; now: Date }) {
  const t = useTranslations("milestones.gantt");
  const locale = useLocale();
  const date = (moment: Date) => formatDate(moment, locale, now);
  const late = row.lateDays > 0 ? ` · ${t("lateBy", { days: row.lateDays })}` : "";
  if (milestone.status === "ACCEPTED" && milestone.decidedAt)
    return `${t("accepted", { date: date(milestone.decidedAt) })}${late}`;
  if (milestone.status === "REPORTED" && milestone.reportedAt)
    return `${t("reported", { date: date(milestone.reportedAt) })}${late}`;
  return `${t("due", { date: date(dateOf(milestone.dueOn)) })}${late}`;
}

function Axis({ first, last, x, today }: { first: Day; last: Day; x: (day: Day) => number; today: number | null }) {
  const t = useTranslations("milestones.gantt");
  const locale = useLocale();
  const name = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  const months = monthsWithin(first, last);
  return (
    <>
      {months.map((month, index) => (
        <text
          key={month}
          x={`${x(month)}%`}
          y="14"
          textAnchor={x(month) > 94 ? "end" : "start"}
          className={months.length > 6 && index % 2 === 1 ? "only-wide" : undefined}
        >
          {name.format(dateOf(month))}
        </text>
      ))}
      {today !== null && (
        <text x={`${today}%`} y="34" textAnchor={today < 5 ? "start" : today > 95 ? "end" : "middle"} className="s">
          {t("today")}
        </text>
      )}
    </>
  );
}

function Grid({ months, today, height }: { months: number[]; today: number | null; height: number }) {
  return (
    <>
      {months.map((month) => (
        <line key={month} x1={`${month}%`} x2={`${month}%`} y1="0" y2={height + 6} className="lg" />
      ))}
      {today !== null && <line x1={`${today}%`} x2={`${today}%`} y1="0" y2={height + 6} className="lcut" />}
    </>
  );
}

function Bars({ row, dueOn, x }: { row: ScheduleRow; dueOn: Day; x: (day: Day) => number }) {
  const width = (from: Day, to: Day) => `${Math.max(0.4, x(to) - x(from))}%`;
  const { plan, actual, lateDays } = row;
  const inTime = actual && (lateDays > 0 ? dueOn : actual.to);
  return (
    <>
      <rect x={`${x(plan.from)}%`} width={width(plan.from, plan.to)} y="11" height="10" className="o4" />
      {actual && inTime && inTime >= actual.from && (
        <rect
          x={`${x(actual.from)}%`}
          width={width(actual.from, inTime)}
          y="25"
          height="10"
          className={actual.running ? "f1" : "f2"}
        />
      )}
      {actual && lateDays > 0 && (
        <rect
          x={`${x(actual.from > dueOn ? actual.from : dueOn)}%`}
          width={width(actual.from > dueOn ? actual.from : dueOn, actual.to)}
          y="25"
          height="10"
          className="fh"
        />
      )}
    </>
  );
}

function Payment({ tranche, at }: { tranche: ProjectTranche; at: number }) {
  const t = useTranslations("funding.status");
  const locale = useLocale();
  const paid = tranche.status === "PAID";
  const side = at > 75 ? { textAnchor: "end" as const, dx: -8 } : { textAnchor: "start" as const, dx: 8 };
  return (
    <>
      <line x1={`${at}%`} x2={`${at}%`} y1="0" y2="50" className={paid ? "l1" : "ld"} />
      <text x={`${at}%`} y="20" className={paid ? "t1 halo" : "s halo"} {...side}>
        <tspan className="only-wide">{inLanguage(tranche.name, locale).text} </tspan>
        {formatWonShort(tranche.amount, locale)}
      </text>
      <text x={`${at}%`} y="38" className="halo" {...side}>
        {t(tranche.status)}
      </text>
    </>
  );
}
