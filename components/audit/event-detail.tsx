import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateText } from "@/components/ui/date-text";
import { PageHead, Section } from "@/components/ui/page-head";
import { Table, Td, Th } from "@/components/ui/table";
import type { EventDetail } from "@/lib/audit/types";
import { Link } from "@/lib/platform/i18n/navigation";
import { ActorName } from "./actor-name";

/** One record: who, what, when, from where, the values side by side, and its place in the chain. */
export function EventDetailView({ event, now }: { event: EventDetail; now: Date }) {
  const t = useTranslations("audit.event");
  const words = useTranslations("audit");
  const subject = words.has(`subjects.${event.subjectType}`)
    ? words(`subjects.${event.subjectType}`)
    : event.subjectType;
  return (
    <>
      <PageHead
        title={words.has(`events.${event.name}`) ? words(`events.${event.name}`) : event.name}
        eyebrow={<span className="mono">{event.name}</span>}
        lead={<DateText value={event.at} now={now} kind="deadline" seconds />}
        dense
      />
      <Section id="what" title={t("what")}>
        <Facts
          facts={[
            [t("who"), <ActorName key="who" line={event} />],
            [t("subject"), <Subject key="subject" event={event} word={subject} />],
            [t("address"), textOf(entry(event.origin, "address"))],
            [t("agent"), textOf(entry(event.origin, "userAgent"))],
            [t("request"), <Hash key="request" value={textOf(entry(event.origin, "requestId"))} />],
          ]}
        />
      </Section>
      <Section id="changed" title={t("changed")}>
        <Changes event={event} />
      </Section>
      <Section id="chain" title={t("chain")} note={t("chainNote")}>
        {event.position === null ? (
          <p>{t("unsealed")}</p>
        ) : (
          <Facts
            facts={[
              [t("place"), t("position", { position: event.position.toString() })],
              [t("previous"), <Hash key="previous" value={event.previousHash} />],
              [t("hash"), <Hash key="hash" value={event.hash} />],
              [t("digestBefore"), <Hash key="before" value={event.beforeDigest} />],
              [t("digestAfter"), <Hash key="after" value={event.afterDigest} />],
            ]}
          />
        )}
      </Section>
    </>
  );
}

/** What it was about, with the way to all records of the same thing. */
function Subject({ event, word }: { event: EventDetail; word: string }) {
  const t = useTranslations("audit.event");
  if (!event.subjectId) return word;
  return (
    <>
      {word} <span className="mono">{event.subjectId}</span>
      <br />
      <Link
        href={`/audit?${new URLSearchParams({ subject: event.subjectType, subjectId: event.subjectId })}`}
        prefetch={false}
      >
        {t("sameSubject")}
      </Link>
    </>
  );
}

function Facts({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl className="dl dl--wide">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const Hash = ({ value }: { value: string | null }) => <span className="mono">{value ?? "–"}</span>;

function Changes({ event }: { event: EventDetail }) {
  const t = useTranslations("audit.event");
  const { before, after } = event;
  const names = [...new Set([...keysOf(before), ...keysOf(after)])];
  const erased = (event.beforeDigest !== null && before === null) || (event.afterDigest !== null && after === null);
  if (names.length === 0) return <p>{t(erased ? "erased" : "none")}</p>;
  return (
    <Table caption={t("changed")} captionHidden stack dense>
      <thead>
        <tr>
          <Th>{t("field")}</Th>
          <Th>{t("before")}</Th>
          <Th>{t("after")}</Th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <Th row className="mono">
              {name}
            </Th>
            <Td label={t("before")}>{textOf(entry(before, name))}</Td>
            <Td label={t("after")}>{textOf(entry(after, name))}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const keysOf = (value: unknown): string[] => (isRecord(value) ? Object.keys(value) : []);
const entry = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);
const textOf = (value: unknown): string =>
  value === null || value === undefined ? "–" : typeof value === "string" ? value : JSON.stringify(value);
