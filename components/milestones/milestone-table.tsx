import { useLocale, useTranslations } from "next-intl";
import { StateMark } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import type { MarkTone } from "@/components/ui/badge";
import { Table, Td, Th } from "@/components/ui/table";
import type { ScheduleRow } from "@/lib/milestones/rules/schedule";
import type { Project, ProjectMilestone } from "@/lib/milestones/types";
import { dateOf, type Day } from "@/lib/platform/i18n/days";
import { formatDate, formatDateRange } from "@/lib/platform/i18n/format";
import { formatWon } from "@/lib/platform/i18n/format-number";
import { inLanguage } from "@/lib/platform/localised";
import { scheduleOfProject } from "./gantt";

/** All that the Gantt shows, in words and numbers. */
export function MilestoneTable({ project }: { project: Project }) {
  const t = useTranslations("milestones.table");
  const locale = useLocale();
  const { milestones, now } = project;
  const rows = scheduleOfProject(project);
  const range = (from: Day, to: Day) => formatDateRange(dateOf(from), dateOf(to), locale, now);
  return (
    <Table caption={t("caption")} dense stack>
      <thead>
        <tr>
          <Th>{t("name")}</Th>
          <Th>{t("plan")}</Th>
          <Th>{t("actual")}</Th>
          <Th>{t("state")}</Th>
          <Th number>{t("payment")}</Th>
        </tr>
      </thead>
      <tbody>
        {milestones.map((milestone, index) => {
          const row = rows[index];
          const waiting = waitingPayment(project, milestone.position);
          return (
            <tr key={milestone.id}>
              <Th row>
                <a href={`#milestone-${milestone.position}`}>
                  {milestone.position}. {inLanguage(milestone.name, locale).text}
                </a>
              </Th>
              <Td label={t("plan")}>{row ? range(row.plan.from, row.plan.to) : t("none")}</Td>
              <Td label={t("actual")}>
                <Actual row={row} now={now} />
              </Td>
              <Td label={t("state")}>
                <MilestoneMark milestone={milestone} running={row?.actual?.running === true} now={now} />
              </Td>
              <Td number label={t("payment")}>
                {waiting === null ? t("none") : formatWon(waiting, locale)}
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function Actual({ row, now }: { row: ScheduleRow | undefined; now: Date }) {
  const t = useTranslations("milestones");
  const locale = useLocale();
  if (!row?.actual) return t("table.none");
  const { from, to, running } = row.actual;
  return (
    <div>
      {running
        ? t("table.until", { from: formatDate(dateOf(from), locale, now) })
        : formatDateRange(dateOf(from), dateOf(to), locale, now)}{" "}
      {row.lateDays > 0 && (
        <StateMark tone="warn" icon="clock">
          {t("gantt.lateBy", { days: row.lateDays })}
        </StateMark>
      )}
    </div>
  );
}

const marks: Record<ProjectMilestone["status"], { tone: MarkTone; icon: IconName }> = {
  PLANNED: { tone: "quiet", icon: "ring" },
  REPORTED: { tone: "info", icon: "clock" },
  RETURNED: { tone: "warn", icon: "alert" },
  ACCEPTED: { tone: "ok", icon: "check-circle" },
};

/** Where a milestone stands, with the day of the decision. */
export function MilestoneMark({
  milestone,
  running = false,
  now,
}: {
  milestone: ProjectMilestone;
  running?: boolean;
  now: Date;
}) {
  const t = useTranslations("milestones.status");
  const locale = useLocale();
  const { tone, icon } = marks[milestone.status];
  const word = milestone.status === "PLANNED" && running ? "RUNNING" : milestone.status;
  const at = milestone.decidedAt ? ` ${formatDate(milestone.decidedAt, locale, now)}` : "";
  return (
    <StateMark tone={tone} icon={icon}>
      {t(word)}
      {at}
    </StateMark>
  );
}

/** The payment whose last condition this milestone is, while it is not made. Won. */
function waitingPayment(project: Project, position: number): bigint | null {
  const waiting = project.tranches.find(({ status, conditions }) => {
    const last = conditions.flatMap((each) => (each.kind === "milestone_accepted" ? [each.position] : [])).at(-1);
    return status !== "PAID" && last === position;
  });
  return waiting?.amount ?? null;
}
