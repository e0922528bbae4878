import { useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { Icon, type IconName } from "@/components/ui/icon";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/page-head";
import { TableScroll } from "@/components/ui/table";
import type { PanelApplicationRow, PanelPage } from "@/lib/evaluation/types";

type Status = PanelApplicationRow["cells"][number]["status"];

const icons: Record<Status, IconName> = { ASSIGNED: "ring", OPEN: "pencil", SUBMITTED: "check", RECUSED: "x" };
const cellClass: Record<Status, string> = { ASSIGNED: "", OPEN: "a", SUBMITTED: "a", RECUSED: "x" };

/** Applications down, evaluators across; each cell says how far it is, never how many points. */
export function PanelBoard({ page, panel }: { page: PanelPage; panel: NonNullable<PanelPage["panel"]> }) {
  const t = useTranslations("evaluation.panels.board");
  return (
    <Section id="h-board" title={t("title")} note={t("note")}>
      <Legend />
      <TableScroll label={t("label")}>
        <table className="mx">
          <caption className="sr">{t("label")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("application")}</th>
              {panel.members.map((member, index) => (
                <th scope="col" key={member.id}>
                  {t("member", { number: index + 1 })}
                  <span className="sr"> {member.name}</span>
                </th>
              ))}
              <th scope="col" className="n">
                {t("done")}
              </th>
            </tr>
          </thead>
          <tbody>
            {page.applications.map((row) => (
              <BoardRow key={row.id} row={row} panel={panel} minimum={page.stage.minEvaluations} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      <Pagination
        page={page.page}
        pages={page.pages}
        href={(number) => `/manage/calls/${page.call.id}/panels?page=${number}`}
      />
    </Section>
  );
}

function BoardRow({
  row,
  panel,
  minimum,
}: {
  row: PanelApplicationRow;
  panel: NonNullable<PanelPage["panel"]>;
  minimum: number;
}) {
  const t = useTranslations("evaluation.panels.board");
  const counting = row.cells.filter((cell) => cell.status !== "RECUSED").length;
  return (
    <tr>
      <th scope="row">
        {String(row.number).padStart(2, "0")} <LocalText text={row.applicant} />
        <span className="block xs quiet">{row.challengeCode}</span>
      </th>
      {panel.members.map((member) => {
        const status = row.cells.find((cell) => cell.memberId === member.id)?.status;
        return (
          <td key={member.id} className={status ? cellClass[status] : undefined}>
            {status && <Icon name={icons[status]} label={t(`legend.${status}`)} className="wk-ic" />}
            {!status && <span className="sr">{t("legend.none")}</span>}
          </td>
        );
      })}
      <td className="n">
        {row.cells.filter((cell) => cell.status === "SUBMITTED").length} / {counting}
        {counting < minimum && <span className="t-warning"> {t("short")}</span>}
      </td>
    </tr>
  );
}

function Legend() {
  const t = useTranslations("evaluation.panels.board.legend");
  return (
    <ul className="wk-legend">
      {(["ASSIGNED", "OPEN", "SUBMITTED", "RECUSED"] as const).map((status) => (
        <li key={status}>
          <Icon name={icons[status]} className="wk-ic" />
          {t(status)}
        </li>
      ))}
    </ul>
  );
}
