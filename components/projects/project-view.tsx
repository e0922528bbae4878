import { useLocale, useTranslations } from "next-intl";
import { AgreementActs, type AgreementActions } from "@/components/agreements/agreement-acts";
import { AgreementSummary } from "@/components/agreements/agreement-summary";
import { MoneyFlow } from "@/components/funding/money-flow";
import { TrancheActs, type TrancheActions } from "@/components/funding/tranche-acts";
import { TrancheTable } from "@/components/funding/tranche-table";
import { Gantt } from "@/components/milestones/gantt";
import { MilestoneDetails, type MilestoneActions } from "@/components/milestones/milestone-details";
import { MilestoneTable } from "@/components/milestones/milestone-table";
import { PageHead, Section } from "@/components/ui/page-head";
import type { Project } from "@/lib/milestones/types";
import { formatDateTime } from "@/lib/platform/i18n/format";
import { inLanguage } from "@/lib/platform/localised";
import { ProjectFigures } from "./project-figures";
import { ProjectHistory } from "./project-history";
import { ProjectState } from "./project-state";
import { ProjectTodos } from "./project-todos";

export type ProjectActions = { agreement: AgreementActions; tranche: TrancheActions; milestone: MilestoneActions };

/** One project for all three sides: what needs somebody now, money, milestones, the agreement, what happened. */
export function ProjectView({ project, actions }: { project: Project; actions: ProjectActions }) {
  const t = useTranslations("projects");
  const locale = useLocale();
  const { parties, now, status } = project;
  const text = (value: { ko: string; en?: string }) => inLanguage(value, locale).text;
  const title = inLanguage(project.title, locale);
  const signing = status === "DRAFT" || status === "OFFERED" || status === "TERMINATED";
  return (
    <div className="wrap">
      <PageHead
        dense
        title={<span lang={title.locale}>{title.text}</span>}
        lead={`${t("page.lead", {
          startup: text(parties.startup),
          owner: text(parties.demandOwner),
          challenge: project.challengeCode,
          number: project.number,
        })} · ${t("page.asOf", { date: formatDateTime(now, locale, now) })}`}
      />
      <ProjectState project={project} />
      <ProjectFigures project={project} />
      <ProjectTodos project={project} />
      {signing && <AgreementSection project={project} actions={actions.agreement} />}
      <MoneySection project={project} actions={actions} withAgreement={!signing} />
      <MilestoneSection project={project} actions={actions.milestone} />
      <ProjectHistory project={project} />
    </div>
  );
}

/** Until it is in force the agreement stands first, with what the parties may do. */
function AgreementSection({ project, actions }: { project: Project; actions: AgreementActions }) {
  const t = useTranslations("projects.agreement");
  return (
    <Section id="agreement" title={t("title")}>
      <div className="wk-cols wk-cols--2">
        <div>
          <AgreementSummary project={project} />
        </div>
        <div>
          <AgreementActs project={project} actions={actions} />
        </div>
      </div>
    </Section>
  );
}

/** Money, and beside it the agreement in force that it rests on. */
function MoneySection({
  project,
  actions,
  withAgreement,
}: {
  project: Project;
  actions: ProjectActions;
  withAgreement: boolean;
}) {
  const t = useTranslations("funding");
  const agreement = useTranslations("projects.agreement");
  const { tranches, award, now, parties } = project;
  return (
    <Section id="money" title={t("flow.title")}>
      <div className={withAgreement ? "wk-cols wk-cols--main" : undefined}>
        <div>
          <MoneyFlow tranches={tranches} now={now} />
          <h3 style={{ marginBlock: "1.75rem 0.75rem" }}>{t("table.title")}</h3>
          <TrancheTable tranches={tranches} award={award} now={now} />
          <TrancheActs tranches={tranches} startup={parties.startup} now={now} actions={actions.tranche} />
        </div>
        {withAgreement && (
          <div id="agreement">
            <h3>{agreement("title")}</h3>
            <AgreementSummary project={project} />
            <AgreementActs project={project} actions={actions.agreement} />
          </div>
        )}
      </div>
    </Section>
  );
}

function MilestoneSection({ project, actions }: { project: Project; actions: MilestoneActions }) {
  const t = useTranslations("milestones");
  const { milestones, now, maxFileBytes } = project;
  return (
    <Section id="milestones" title={t("gantt.title")}>
      <Gantt project={project} />
      <h3 style={{ marginBlock: "1.5rem 0.75rem" }}>{t("table.title")}</h3>
      <MilestoneTable project={project} />
      <h3 style={{ marginBlock: "1.75rem 0.75rem" }}>{t("detail.title")}</h3>
      <MilestoneDetails milestones={milestones} now={now} maxFileBytes={maxFileBytes} actions={actions} />
    </Section>
  );
}
