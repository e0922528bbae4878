import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { formatDate, formatDateTime, formatDaysLeft, formatRemaining } from "@/lib/platform/i18n/format";
import { Link } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";
import type { Todo } from "@/lib/applications/types";

const SOON = 3 * 24 * 3_600_000;

type Props = {
  todos: Todo[];
  now: Date;
  /** The reader belongs to several startups: each row then names its own. */
  several: boolean;
};

/** What has to be done, the nearest date first, with whose turn it is. */
export function TodoList({ todos, now, several }: Props) {
  const t = useTranslations("applications.home");
  const locale = useLocale();
  return (
    <section className="ws" aria-labelledby="h-todo">
      <div className="section-head">
        <h2 id="h-todo">
          {t("todos")} <span className="num quiet">{todos.length}</span>
        </h2>
        <p className="small num">{t("asOf", { time: formatDateTime(now, locale, now) })}</p>
      </div>
      {todos.length === 0 ? (
        <EmptyState icon="check-circle" title={t("noTodos")}>
          <p>{t("noTodosMore")}</p>
        </EmptyState>
      ) : (
        <ul className="todo">
          {todos.map((todo, index) => (
            <TodoRow key={`${todo.kind}-${todo.href}`} todo={todo} now={now} several={several} first={index === 0} />
          ))}
        </ul>
      )}
    </section>
  );
}

function TodoRow({ todo, now, several, first }: Omit<Props, "todos"> & { todo: Todo; first: boolean }) {
  const t = useTranslations("applications.todo");
  const locale = useLocale();
  const { dueAt } = todo;
  const soon = dueAt !== null && dueAt.getTime() - now.getTime() < SOON;
  const organisation = inLanguage(todo.organisation, locale).text;
  const types = useTranslations("programmes.documents.types");
  const about = todo.document
    ? [types(todo.document.type), todo.document.title].filter(Boolean).join(" ")
    : inLanguage(todo.title ?? todo.organisation, locale).text;
  const title = t(`${todo.kind}.title`);
  return (
    <li className={classNames(soon && "is-soon")}>
      <p className="todo__d">
        {dueAt ? (
          <>
            <strong className="num">
              {todo.dueIsDay ? formatDate(dueAt, locale, now) : formatDateTime(dueAt, locale, now)}
            </strong>
            <span>
              {soon && <Icon name="clock" />}
              {todo.dueIsDay ? formatDaysLeft(dueAt, now, locale) : formatRemaining(dueAt, now, locale)}
            </span>
          </>
        ) : (
          <strong>{t("noDate")}</strong>
        )}
      </p>
      <div>
        <h3>
          <Link href={todo.href}>{title}</Link>
        </h3>
        <p>
          {about} · {t(`${todo.kind}.why`)} {todo.moved && t(`moved.${todo.moved}`)}
        </p>
      </div>
      <span className="todo__w">{todo.mine ? several && organisation : t(`${todo.kind}.turn`)}</span>
      <LinkButton
        size="s"
        variant={first && todo.mine ? "primary" : "tertiary"}
        href={todo.href}
        aria-label={`${t(`${todo.kind}.act`)}: ${title} · ${about}`}
      >
        {t(`${todo.kind}.act`)}
      </LinkButton>
    </li>
  );
}
