import { useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { Table, Td, Th } from "@/components/ui/table";
import { Link } from "@/lib/platform/i18n/navigation";
import type { QuestionRow } from "@/lib/challenges/types";

type Props = { rows: QuestionRow[]; base: "/demand/challenges" | "/manage/challenges" };

const columns = ["asked", "drafted", "released", "refused"] as const;

/** Challenges that were asked about, and where their questions stand. */
export function QuestionTable({ rows, base }: Props) {
  const t = useTranslations("challenges.questionTable");
  return (
    <Table stack caption={t("caption")}>
      <thead>
        <tr>
          <Th>{t("challenge")}</Th>
          {columns.map((column) => (
            <Th key={column} number>
              {t(column)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Th row>
              <Link href={`${base}/${row.id}/questions`}>
                <LocalText text={row.title} />
              </Link>
              <span className="sub">
                <span className="num">{row.code}</span> · <LocalText text={row.owner} />
              </span>
            </Th>
            {columns.map((column) => (
              <Td key={column} number label={t(column)}>
                {row[column]}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
