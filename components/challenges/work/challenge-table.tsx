import { useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { Table, Td, Th } from "@/components/ui/table";
import { Link } from "@/lib/platform/i18n/navigation";
import type { WorkRow } from "@/lib/challenges/types";
import { turnOf } from "@/lib/challenges/workflow";
import { StatusBadge } from "../state-badge";

type Props = {
  rows: WorkRow[];
  now: Date;
  /** Folder of the pages that the rows lead to, without the locale. */
  base: "/demand/challenges" | "/manage/challenges";
};

/** Challenges on their way: state, whose turn it is, until when. */
export function ChallengeTable({ rows, now, base }: Props) {
  const t = useTranslations("challenges.work");
  return (
    <Table stack caption={t("caption")}>
      <thead>
        <tr>
          <Th>{t("challenge")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("turn")}</Th>
          <Th>{t("closes")}</Th>
          <Th>{t("changed")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Th row>
              <Link href={`${base}/${row.id}`}>
                <LocalText text={row.title} />
              </Link>
              <span className="sub">
                <span className="num">{row.code}</span> · <LocalText text={row.owner} />
              </span>
            </Th>
            <Td label={t("state")}>
              <StatusBadge status={row.status} />{" "}
              {row.correcting && (
                <Badge tone="warning" icon="clock">
                  {t("correcting")}
                </Badge>
              )}
            </Td>
            <Td label={t("turn")}>{t(`turns.${row.correcting ? "approver" : turnOf[row.status]}`)}</Td>
            <Td label={t("closes")} className="nw">
              <DateText value={row.call.closesAt} now={now} kind="time" />
            </Td>
            <Td label={t("changed")} className="nw">
              <DateText value={row.updatedAt} now={now} kind="time" />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
