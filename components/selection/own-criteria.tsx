import { useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { ChartFigure } from "@/components/ui/bar";
import { Section } from "@/components/ui/page-head";
import { Table, Td, Th } from "@/components/ui/table";
import type { OwnResult, ResultCriterion } from "@/lib/selection/types";

/** Points by criterion as dots on bars, with the range of the selected where that tells nothing about one company. */
export function OwnCriteria({ result }: { result: OwnResult }) {
  const t = useTranslations("selection.result.criteria");
  const ranged = result.criteria.some((criterion) => criterion.range !== null);
  return (
    <Section id="h-criteria" title={t("title")} note={t(ranged ? "noteRange" : "note", { points: result.maxPoints })}>
      <ChartFigure
        title={t("caption")}
        note={ranged ? undefined : t("noRange")}
        tableLabel={t("table")}
        table={<CriteriaTable result={result} ranged={ranged} />}
      >
        <Legend ranged={ranged} />
        <div className="wk-rows" style={{ "--k": "11rem", "--w": "12rem" }}>
          {result.criteria.map((criterion) => (
            <CriterionRow key={criterion.id} criterion={criterion} />
          ))}
        </div>
      </ChartFigure>
    </Section>
  );
}

function Legend({ ranged }: { ranged: boolean }) {
  const t = useTranslations("selection.result.criteria.legend");
  const dot = (className: string) => (
    <svg width="16" height="12" aria-hidden="true">
      <circle cx="7" cy="6" r="4.5" className={className} />
    </svg>
  );
  return (
    <ul className="wk-legend">
      <li>
        {dot("f1")}
        {t("own")}
      </li>
      {ranged && (
        <>
          <li>
            {dot("f3")}
            {t("below")}
          </li>
          <li>
            <svg width="16" height="12" aria-hidden="true">
              <line x1="7" x2="7" y1="0" y2="12" className="lcut" />
            </svg>
            {t("low")}
          </li>
          <li>
            <svg width="16" height="12" aria-hidden="true">
              <rect width="14" height="10" y="1" className="f1s" />
            </svg>
            {t("range")}
          </li>
        </>
      )}
    </ul>
  );
}

function CriterionRow({ criterion }: { criterion: ResultCriterion }) {
  const t = useTranslations("selection.result.criteria");
  const { range, value, maxPoints } = criterion;
  const at = (points: number) => `${((points / maxPoints) * 100).toFixed(2)}%`;
  return (
    <div className="wk-row">
      <span className="k">
        <b>
          <LocalText text={criterion.name} />
        </b>{" "}
        <small>{t("max", { points: maxPoints })}</small>
      </span>
      <span className="p">
        <svg className="wk-svg" width="100%" height="28" aria-hidden="true" focusable="false">
          <rect width="100%" y="9" height="10" className="ft" />
          {range && (
            <>
              <rect
                x={at(range.lowValue)}
                width={at(range.highValue - range.lowValue)}
                y="9"
                height="10"
                className="f1s"
              />
              <line x1={at(range.lowValue)} x2={at(range.lowValue)} y1="4" y2="24" className="lcut" />
            </>
          )}
          <circle cx={at(value)} cy="14" r="6" className={range && value < range.lowValue ? "f3" : "f1"} />
        </svg>
      </span>
      <span className="v">{t("value", { points: criterion.mean })}</span>
    </div>
  );
}

function CriteriaTable({ result, ranged }: { result: OwnResult; ranged: boolean }) {
  const t = useTranslations("selection.result.criteria");
  return (
    <Table stack dense caption={t("caption")} captionHidden>
      <thead>
        <tr>
          <Th>{t("columns.criterion")}</Th>
          <Th number>{t("columns.max")}</Th>
          <Th number>{t("columns.own")}</Th>
          {ranged && <Th number>{t("columns.low")}</Th>}
          {ranged && <Th number>{t("columns.high")}</Th>}
        </tr>
      </thead>
      <tbody>
        {result.criteria.map((criterion) => (
          <tr key={criterion.id}>
            <Th row>
              <LocalText text={criterion.name} />
            </Th>
            <Td number label={t("columns.max")}>
              {criterion.maxPoints}
            </Td>
            <Td number className="big" label={t("columns.own")}>
              {criterion.mean}
            </Td>
            {ranged && (
              <Td number label={t("columns.low")}>
                {criterion.range?.low ?? "–"}
              </Td>
            )}
            {ranged && (
              <Td number label={t("columns.high")}>
                {criterion.range?.high ?? "–"}
              </Td>
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <Th row>{t("total")}</Th>
          <Td number label={t("columns.max")}>
            {result.maxPoints}
          </Td>
          <Td number label={t("columns.own")}>
            {result.mean?.text ?? "–"}
          </Td>
          {ranged && <Td />}
          {ranged && <Td />}
        </tr>
      </tfoot>
    </Table>
  );
}
