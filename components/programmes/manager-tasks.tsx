import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/lib/platform/i18n/navigation";
import type { ManagerTask } from "@/lib/challenges/types";
import { LocalText } from "./local-text";

/** To-dos of a manager: until when the call runs, what is to be done, where. */
export function ManagerTasks({ tasks, now }: { tasks: ManagerTask[]; now: Date }) {
  const t = useTranslations("programmes.manage.home");
  if (tasks.length === 0)
    return (
      <EmptyState icon="check-circle" title={t("nothing")}>
        <p>{t("nothingHelp")}</p>
      </EmptyState>
    );
  return (
    <section aria-labelledby="h-tasks">
      <h2 id="h-tasks" className="h-sm">
        {t("tasks")}
      </h2>
      <ul className="todo">
        {tasks.map((task) => (
          <li key={`${task.kind}-${task.code}`}>
            <p className="todo__d">
              <strong>
                <DateText value={task.closesAt} now={now} />
              </strong>
              <span>{t(task.closesAt > now ? "closes" : "closed")}</span>
            </p>
            <div>
              <h3>
                <Link href={task.href}>{t(`task.${task.kind}`, { count: task.count })}</Link>
              </h3>
              <p>
                <LocalText text={task.title} />
              </p>
            </div>
            <span className="todo__w num">{t("code", { code: task.code })}</span>
            <LinkButton
              size="s"
              href={task.href}
              aria-label={t("goTo", { task: t(`task.${task.kind}`, { count: task.count }), code: task.code })}
            >
              {t("go")}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
