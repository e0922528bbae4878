import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Timeline } from "@/components/ui/timeline";
import type { ProjectMilestone } from "@/lib/milestones/types";
import type { FormAction } from "@/lib/platform/action-state";
import { dateOf } from "@/lib/platform/i18n/days";
import { formatDate, formatDateTime } from "@/lib/platform/i18n/format";
import { inLanguage } from "@/lib/platform/localised";
import { DecideMilestone } from "./decide-milestone";
import { EvidenceList } from "./evidence-list";
import { MilestoneMark } from "./milestone-table";
import { ReportMilestone } from "./report-milestone";

export type MilestoneActions = {
  report: FormAction;
  accept: FormAction;
  return: FormAction;
  removeEvidence: FormAction;
};

type Props = {
  milestones: readonly ProjectMilestone[];
  now: Date;
  maxFileBytes: number;
  actions: MilestoneActions;
};

/** Each milestone with its report, evidence and decisions; those that wait for the reader stand open. */
export function MilestoneDetails({ milestones, ...rest }: Props) {
  const locale = useLocale();
  const t = useTranslations("milestones.detail");
  const first = milestones.find(({ can }) => can.report || can.decide);
  return (
    <div className="acc">
      {milestones.map((milestone) => (
        <details key={milestone.id} id={`milestone-${milestone.position}`} open={milestone === first || undefined}>
          <summary>
            <span className="q num">{milestone.position}</span>
            <span>
              {inLanguage(milestone.name, locale).text}{" "}
              <span className="small quiet num">
                {t("due", { date: formatDate(dateOf(milestone.dueOn), locale, rest.now) })}
              </span>{" "}
              <MilestoneMark milestone={milestone} now={rest.now} />
            </span>
          </summary>
          <div className="stack" style={{ "--gap": "1.25rem", paddingBlock: "0.25rem 1.5rem" }}>
            <MilestoneBody milestone={milestone} {...rest} />
          </div>
        </details>
      ))}
    </div>
  );
}

function MilestoneBody({
  milestone,
  now,
  maxFileBytes,
  actions,
}: Omit<Props, "milestones"> & { milestone: ProjectMilestone }) {
  const t = useTranslations("milestones");
  const { can, evidence, status, decisionNote } = milestone;
  const asked = can.report && status === "RETURNED" && decisionNote;
  return (
    <>
      {asked && (
        <Alert tone="warning" title={t("act.returnedTitle")}>
          <p style={{ whiteSpace: "pre-line" }}>{decisionNote}</p>
        </Alert>
      )}
      {!can.report && (
        <section>
          <h3 className="h-sm">{t("detail.report")}</h3>
          <p style={{ whiteSpace: "pre-line" }}>{milestone.report || t("detail.noReport")}</p>
        </section>
      )}
      <section>
        <h3 className="h-sm">{t("detail.evidence")}</h3>
        <EvidenceList
          milestoneId={milestone.id}
          reportedAt={milestone.reportedAt}
          evidence={evidence}
          remove={actions.removeEvidence}
        />
      </section>
      {can.report && <ReportMilestone milestone={milestone} maxFileBytes={maxFileBytes} action={actions.report} />}
      {can.decide && <DecideMilestone milestone={milestone} accept={actions.accept} giveBack={actions.return} />}
      <Entries milestone={milestone} now={now} />
    </>
  );
}

function Entries({ milestone, now }: { milestone: ProjectMilestone; now: Date }) {
  const t = useTranslations("milestones.detail");
  const locale = useLocale();
  if (milestone.entries.length === 0) return null;
  return (
    <section>
      <h3 className="h-sm">{t("entries")}</h3>
      <Timeline
        items={milestone.entries.map(({ outcome, text, at }) => ({
          when: formatDateTime(at, locale, now),
          what: outcome === "PLANNED" ? "" : t(outcome),
          note: <span style={{ whiteSpace: "pre-line" }}>{text}</span>,
          state: "done",
        }))}
      />
    </section>
  );
}
