import { useLocale, useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { Badge, type Tone } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Figures } from "@/components/ui/figures";
import type { IconName } from "@/components/ui/icon";
import { Section } from "@/components/ui/page-head";
import { Table, Td, Th } from "@/components/ui/table";
import type { QueueGroup, QueueItem } from "@/lib/evaluation/types";
import { inLanguage } from "@/lib/platform/localised";
import { DueLine } from "./desk-queue";

const ROWS = 50;

const looks: Record<QueueItem["status"], [Tone, IconName]> = {
  ASSIGNED: ["outline", "lock"],
  OPEN: ["info", "pencil"],
  SUBMITTED: ["success", "check-circle"],
  RECUSED: ["grey", "dash"],
};

/** One panel's assignments of one evaluator; what is unfinished comes first. */
export function QueueTable({ group, stage, now }: { group: QueueGroup; stage: string; now: Date }) {
  const t = useTranslations("evaluation.queue");
  const order = ["OPEN", "ASSIGNED", "SUBMITTED", "RECUSED"];
  const items = group.items.toSorted(
    (a, b) => order.indexOf(a.status) - order.indexOf(b.status) || a.number - b.number,
  );
  const id = `panel-${group.panelId}`;
  return (
    <Section
      id={id}
      title={t("heading", { call: group.call.code, stage })}
      note={
        <>
          <LocalText text={group.call.title} />
          {" · "}
          {group.panel.closed ? t("closed") : <PanelNote group={group} />}
        </>
      }
    >
      {!group.panel.closed && <DueLine dueAt={group.panel.dueAt} now={now} />}
      <QueueFigures items={items} />
      <div className="mt-5" />
      <Table stack dense middle captionHidden caption={t("caption", { call: group.call.code, stage })}>
        <thead>
          <tr>
            <Th>{t("columns.application")}</Th>
            <Th>{t("columns.title")}</Th>
            <Th>{t("columns.state")}</Th>
            <Th number>{t("columns.total")}</Th>
            <Th>{t("columns.act")}</Th>
          </tr>
        </thead>
        <tbody>
          {items.slice(0, ROWS).map((item) => (
            <QueueRow key={item.id} item={item} />
          ))}
        </tbody>
      </Table>
      {items.length > ROWS && <p className="small quiet mt-2">{t("more", { count: items.length - ROWS })}</p>}
    </Section>
  );
}

function PanelNote({ group }: { group: QueueGroup }) {
  const t = useTranslations("evaluation.queue");
  const panel = inLanguage(group.panel.name, useLocale()).text;
  return t(group.stage.blind ? "noteBlind" : "note", { panel });
}

function QueueFigures({ items }: { items: QueueItem[] }) {
  const t = useTranslations("evaluation.queue.figures");
  const count = (status: QueueItem["status"]) =>
    t("cases", { count: items.filter((item) => item.status === status).length });
  return (
    <Figures
      items={[
        { label: t("assigned"), value: t("cases", { count: items.length }) },
        { label: t("submitted"), value: count("SUBMITTED") },
        { label: t("open"), value: count("OPEN") },
        { label: t("left"), value: count("ASSIGNED") },
        { label: t("recused"), value: count("RECUSED") },
      ]}
    />
  );
}

function QueueRow({ item }: { item: QueueItem }) {
  const t = useTranslations("evaluation");
  const application = t("number", { number: String(item.number).padStart(2, "0") });
  const act = t(`queue.act.${item.status}`);
  const [tone, icon] = looks[item.status];
  return (
    <tr>
      <Th row>{application}</Th>
      <Td label={t("queue.columns.title")}>
        {item.title ? (
          <>
            <LocalText text={item.title} />
            <span className="sub">{item.challengeCode}</span>
          </>
        ) : (
          <span className="quiet">{item.status === "ASSIGNED" ? t("queue.hidden") : "–"}</span>
        )}
      </Td>
      <Td label={t("queue.columns.state")}>
        <Badge tone={tone} icon={icon}>
          {t(`status.${item.status}`)}
        </Badge>
      </Td>
      <Td number label={t("queue.columns.total")}>
        {item.total ?? "–"}
      </Td>
      <Td label={t("queue.columns.act")}>
        <LinkButton
          size="xs"
          variant={item.status === "ASSIGNED" || item.status === "OPEN" ? "secondary" : "tertiary"}
          href={`/evaluate/${item.id}`}
          aria-label={t("queue.actName", { application, act })}
        >
          {act}
        </LinkButton>
      </Td>
    </tr>
  );
}
