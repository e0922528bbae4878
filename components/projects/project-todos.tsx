import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/page-head";
import type { Todo, TodoKind } from "@/lib/milestones/rules/turns";
import type { Project } from "@/lib/milestones/types";
import { dateOf, koreanDay, type Day } from "@/lib/platform/i18n/days";
import { formatDate, formatDaysLeft } from "@/lib/platform/i18n/format";
import { inLanguage } from "@/lib/platform/localised";

const columns = ["STARTUP", "DEMAND_OWNER", "AGENCY"] as const;

const whoActs: Record<TodoKind, "OFFICER" | "APPROVER" | "SIGNER" | "EDITOR"> = {
  offer_agreement: "OFFICER",
  sign_agreement: "SIGNER",
  report_milestone: "EDITOR",
  mend_milestone: "EDITOR",
  decide_milestone: "EDITOR",
  request_tranche: "OFFICER",
  approve_tranche: "APPROVER",
  pay_tranche: "OFFICER",
  request_completion: "OFFICER",
  confirm_completion: "APPROVER",
};

/** Whose turn it is: every step that can be taken now, by party, each leading to its place on the page. */
export function ProjectTodos({ project }: { project: Project }) {
  const t = useTranslations("projects.todo");
  const party = useTranslations("agreements.party");
  const locale = useLocale();
  const { parties, todos, now } = project;
  const names = { STARTUP: parties.startup, DEMAND_OWNER: parties.demandOwner, AGENCY: parties.agency };
  return (
    <Section id="todo" title={t("title")}>
      <div className="wk-cols wk-cols--3">
        {columns.map((column) => {
          const own = todos.filter((todo) => todo.party === column);
          return (
            <div key={column}>
              <h3>
                {party(column)} <span className="quiet small">{inLanguage(names[column], locale).text}</span>
              </h3>
              <ul className="wk-todo">
                {own.length === 0 && <li className="quiet">{t("nothing")}</li>}
                {own.map((todo) => (
                  <li key={`${todo.kind}-${todo.position}`}>
                    <a href={anchorOf(todo, project)}>{t(todo.kind, { position: todo.position ?? 0 })}</a>
                    {todo.dueOn && <DueDay day={todo.dueOn} now={now} />}
                    <span className="sub">{t(`who.${whoOf(todo)}`)}</span>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </Section>
  );
}

/** When a step is due; what is overdue says so. */
function DueDay({ day, now }: { day: Day; now: Date }) {
  const locale = useLocale();
  const date = formatDate(dateOf(day), locale, now);
  if (day >= koreanDay(now)) return <span className="due">{date}</span>;
  return (
    <span className="due t-danger">
      {date} · {formatDaysLeft(dateOf(day), now, locale)}
    </span>
  );
}

const whoOf = ({ kind, party }: Todo) => (kind === "sign_agreement" && party === "AGENCY" ? "APPROVER" : whoActs[kind]);

/** The place where the step is taken; a payment has a place of its own only for those who may act. */
function anchorOf({ kind, position }: Todo, { tranches }: Project): string {
  if (kind.endsWith("milestone")) return `#milestone-${position}`;
  if (kind.endsWith("agreement") || kind.endsWith("completion")) return "#agreement";
  const tranche = tranches.find((each) => each.position === position);
  const acts = tranche && (tranche.can.request || tranche.can.decide || tranche.can.pay || tranche.ownRequest);
  return acts ? `#tranche-${position}` : "#money";
}
