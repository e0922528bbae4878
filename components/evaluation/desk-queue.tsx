import { useLocale, useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { Icon, type IconName } from "@/components/ui/icon";
import { OwnSpread } from "./own-spread";
import type { QueueGroup, QueueItem } from "@/lib/evaluation/types";
import { formatDateTime } from "@/lib/platform/i18n/format";
import { Link } from "@/lib/platform/i18n/navigation";

const icons: Record<QueueItem["status"], IconName> = {
  ASSIGNED: "lock",
  OPEN: "pencil",
  SUBMITTED: "check",
  RECUSED: "x-circle",
};

/** The queue beside the document: now, to do, done. Own points only. */
export function DeskQueue({ group, currentId, now }: { group: QueueGroup; currentId: string; now: Date }) {
  const t = useTranslations("evaluation.desk");
  const count = (status: QueueItem["status"]) => group.items.filter((item) => item.status === status).length;
  const others = group.items.filter((item) => item.id !== currentId);
  const groups = [
    { key: "now", items: group.items.filter((item) => item.id === currentId) },
    { key: "left", items: others.filter((item) => item.status === "ASSIGNED" || item.status === "OPEN") },
    { key: "done", items: others.filter((item) => item.status === "SUBMITTED") },
    { key: "recused", items: others.filter((item) => item.status === "RECUSED") },
  ] as const;
  return (
    <>
      <div className="px-3 pt-3 pb-2">
        <h2 className="text-[length:var(--f-m)]">{t("count", { count: group.items.length })}</h2>
        <DueLine dueAt={group.panel.dueAt} now={now} />
        <QueueBar done={count("SUBMITTED")} open={count("OPEN")} all={group.items.length} />
        <p className="xs quiet">
          {t("progress", { submitted: count("SUBMITTED"), open: count("OPEN"), left: count("ASSIGNED") })}
        </p>
        <OwnSpread
          totals={group.items.flatMap((item) =>
            item.status === "SUBMITTED" && item.total !== null ? { number: item.number, total: item.total } : [],
          )}
        />
      </div>
      {groups.map(({ key, items }) =>
        items.length === 0 ? null : (
          <div key={key}>
            <div className="q-h">
              <span>{t(`groups.${key}`)}</span>
              {key !== "now" && <span>{t("items", { count: items.length })}</span>}
            </div>
            <ul className="q-list">
              {items.map((item) => (
                <QueueEntry key={item.id} item={item} current={item.id === currentId} now={now} />
              ))}
            </ul>
          </div>
        ),
      )}
    </>
  );
}

/** Until when all of it is submitted; after that, that it is too late and who can help. */
export function DueLine({ dueAt, now }: { dueAt: Date | null; now: Date }) {
  const t = useTranslations("evaluation.queue");
  const locale = useLocale();
  if (!dueAt) return null;
  const late = dueAt <= now;
  return (
    <p className={late ? "small strong t-warning" : "small strong"}>
      {t(late ? "duePassed" : "due", { time: formatDateTime(dueAt, locale, now) })}
    </p>
  );
}

function QueueEntry({ item, current, now }: { item: QueueItem; current: boolean; now: Date }) {
  const t = useTranslations("evaluation");
  const locale = useLocale();
  const state =
    item.status === "OPEN"
      ? t("desk.partial", { scored: item.scored, criteria: item.criteria })
      : item.status === "SUBMITTED" && item.submittedAt
        ? t("desk.submittedAt", { time: formatDateTime(item.submittedAt, locale, now) })
        : t(`status.${item.status}`);
  return (
    <li>
      <Link href={`/evaluate/${item.id}`} aria-current={current ? "page" : undefined}>
        <span className={item.status === "SUBMITTED" ? "t-success" : undefined}>
          <Icon name={icons[item.status]} className="wk-ic" />
        </span>
        <b>{t("number", { number: String(item.number).padStart(2, "0") })}</b>
        <span className="pt">{item.total ?? ""}</span>
        <span className="t">
          {item.title ? <LocalText text={item.title} /> : item.status === "ASSIGNED" ? t("desk.locked") : null}
          {(item.title || item.status === "ASSIGNED") && <br />}
          {state}
        </span>
      </Link>
    </li>
  );
}

/** Submitted navy, in progress blue, the rest grey; the line below says it in numbers. */
function QueueBar({ done, open, all }: { done: number; open: number; all: number }) {
  const share = (part: number) => `${all === 0 ? 0 : (part / all) * 100}%`;
  return (
    <svg className="wk-svg my-2" width="100%" height="12" aria-hidden="true" focusable="false">
      <rect width="100%" height="12" className="ft" />
      <rect width={share(done)} height="12" className="f2" />
      <rect x={share(done)} width={share(open)} height="12" className="f1m" />
    </svg>
  );
}
