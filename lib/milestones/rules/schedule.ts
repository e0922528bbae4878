import { scaleLinear } from "d3-scale";
import type { MilestoneStatus } from "@/lib/platform/db/generated/enums";
import { addDays, dateOf, type Day, dayOf, daysBetween } from "@/lib/platform/i18n/days";

export type ScheduledMilestone = { position: number; dueOn: Day; status: MilestoneStatus; reportedOn: Day | null };

/** A row of the Gantt: the plan, what really happened so far, and the days beyond the due day. */
export type ScheduleRow = {
  position: number;
  plan: { from: Day; to: Day };
  /** Absent while the milestone has not begun. `running`: not reported yet, drawn up to today. */
  actual: { from: Day; to: Day; running: boolean } | null;
  /** Days later than planned, up to the report or up to today; 0: none. */
  lateDays: number;
};

/**
 * Each milestone follows the one before it: its plan begins on the day after the earlier due day, its work on the day
 * after the earlier report.
 */
export function scheduleOf(startsOn: Day, milestones: readonly ScheduledMilestone[], today: Day): ScheduleRow[] {
  return milestones.map((milestone, index) => {
    const before = milestones[index - 1];
    const planFrom = before ? earlier(addDays(before.dueOn, 1), milestone.dueOn) : earlier(startsOn, milestone.dueOn);
    const begun = before ? before.reportedOn && addDays(before.reportedOn, 1) : startsOn;
    const until = milestone.reportedOn ?? today;
    const hasBegun = begun !== null && begun <= today;
    const counts = milestone.reportedOn !== null || hasBegun;
    return {
      position: milestone.position,
      plan: { from: planFrom, to: milestone.dueOn },
      actual: counts
        ? { from: earlier(begun ?? until, until), to: until, running: milestone.reportedOn === null }
        : null,
      lateDays: counts ? Math.max(0, daysBetween(milestone.dueOn, until)) : 0,
    };
  });
}

/** Days to per cent of the picture's width; two per cent are kept free at both ends. */
export function dayScale(first: Day, last: Day): (day: Day) => number {
  const scale = scaleLinear()
    .domain([dateOf(first).getTime(), dateOf(last).getTime()])
    .range([2, 98]);
  return (day) => Math.round(scale(dateOf(day).getTime()) * 100) / 100;
}

/** The first days of the months within a span. */
export function monthsWithin(first: Day, last: Day): Day[] {
  const months: Day[] = [];
  const start = dateOf(first);
  for (let index = start.getUTCDate() === 1 ? 0 : 1; ; index++) {
    const month = dayOf(dateOf(isoMonth(start.getUTCFullYear(), start.getUTCMonth() + index)));
    if (month > last) return months;
    months.push(month);
  }
}

const isoMonth = (year: number, month: number): Day =>
  `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
