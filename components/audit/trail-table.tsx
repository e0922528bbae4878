import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, Td, Th } from "@/components/ui/table";
import type { TrailLine } from "@/lib/audit/types";
import { Link } from "@/lib/platform/i18n/navigation";
import { ActorName } from "./actor-name";

/** The records of one page. Opening one is recorded, so nothing is fetched ahead. */
export function TrailTable({ lines, now }: { lines: TrailLine[]; now: Date }) {
  const t = useTranslations("audit");
  if (lines.length === 0) {
    return (
      <EmptyState icon="history" title={t("emptyTitle")}>
        <p>{t("empty")}</p>
      </EmptyState>
    );
  }
  return (
    <Table caption={t("table.caption", { size: 50 })} stack dense lock>
      <thead>
        <tr>
          <Th>{t("table.event")}</Th>
          <Th>{t("table.at")}</Th>
          <Th>{t("table.who")}</Th>
          <Th>{t("table.subject")}</Th>
          <Th number>{t("table.position")}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <Th row>
              <Link href={`/audit/${line.id}`} prefetch={false}>
                {t.has(`events.${line.name}`) ? t(`events.${line.name}`) : line.name}
              </Link>
              <span className="sub mono">{line.name}</span>
            </Th>
            <Td label={t("table.at")} className="nw">
              <DateText value={line.at} now={now} kind="time" seconds />
            </Td>
            <Td label={t("table.who")}>
              <ActorName line={line} />
            </Td>
            <Td label={t("table.subject")}>
              {t.has(`subjects.${line.subjectType}`) ? t(`subjects.${line.subjectType}`) : line.subjectType}
              {line.subjectId && <SubjectLink type={line.subjectType} id={line.subjectId} />}
            </Td>
            <Td label={t("table.position")} number>
              {line.position === null ? t("table.unsealed") : line.position.toString()}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The end of the id tells things apart; the link finds all records of the same one. */
function SubjectLink({ type, id }: { type: string; id: string }) {
  const t = useTranslations("audit.table");
  return (
    <Link
      className="sub mono"
      href={`/audit?${new URLSearchParams({ subject: type, subjectId: id })}`}
      prefetch={false}
      title={id}
    >
      …{id.slice(-12)}
      <span className="sr"> {t("sameSubject")}</span>
    </Link>
  );
}
