import { scaleLinear } from "d3-scale";
import { useTranslations } from "next-intl";
import { ChartFigure } from "@/components/ui/bar";
import { Section } from "@/components/ui/page-head";
import { Table, TableScroll, Td, Th } from "@/components/ui/table";
import type { Spread } from "@/lib/selection/types";
import { formatNumber } from "@/lib/platform/i18n/format-number";

type Scale = (points: number) => string;

/** One row per evaluator: box, whiskers and every total as a dot, on one axis; and the same numbers as a table. */
export function SpreadChart({ spreads, maxPoints }: { spreads: Spread[]; maxPoints: number }) {
  const t = useTranslations("selection.page.spread");
  if (spreads.length === 0) return null;
  const low = Math.min(...spreads.map((spread) => spread.low));
  const high = Math.max(...spreads.map((spread) => spread.high));
  // Boxes may stand on a cut axis (workspace.md); both of its ends are labelled.
  const scale = scaleLinear()
    .domain([Math.max(0, low - 5), Math.min(maxPoints, high + 5)])
    .nice()
    .range([0, 100]);
  const at: Scale = (points) => `${scale(points).toFixed(2)}%`;
  const ticks = scale.ticks(6);
  return (
    <Section id="h-spread" title={t("title")} note={t("note")}>
      <ChartFigure title={t("axis")} tableLabel={t("table")} table={<SpreadTable spreads={spreads} />}>
        <div className="wk-rows" style={{ "--k": "9rem", "--w": "8rem" }}>
          {spreads.map((spread) => (
            <SpreadRow key={spread.number} spread={spread} at={at} ticks={ticks} />
          ))}
          <div className="wk-row wk-row--axis">
            <span className="k" />
            <span className="p">
              <svg className="wk-svg" width="100%" height="22" aria-hidden="true" focusable="false">
                {ticks.map((tick, index) => (
                  <text key={tick} x={at(tick)} y="16" textAnchor={anchor(index, ticks.length)}>
                    {tick}
                  </text>
                ))}
              </svg>
            </span>
            <span className="v" />
          </div>
        </div>
      </ChartFigure>
    </Section>
  );
}

const anchor = (index: number, count: number) => (index === 0 ? "start" : index === count - 1 ? "end" : "middle");

function SpreadRow({ spread, at, ticks }: { spread: Spread; at: Scale; ticks: number[] }) {
  const t = useTranslations("selection.page");
  const { low, lowerQuartile, median, upperQuartile, high, totals } = spread;
  return (
    <div className="wk-row">
      <span className="k">
        <b>{t("spread.member", { number: spread.number })}</b>
        <small>
          {t(`side.${spread.side}`)}
          {spread.chair && ` · ${t("spread.chair")}`}
        </small>
      </span>
      <span className="p">
        <svg className="wk-svg" width="100%" height="34" aria-hidden="true" focusable="false">
          {ticks.map((tick) => (
            <line key={tick} x1={at(tick)} x2={at(tick)} y1="0" y2="34" className="lg" />
          ))}
          <line x1={at(low)} x2={at(high)} y1="17" y2="17" className="l4" />
          <line x1={at(low)} x2={at(low)} y1="12" y2="22" className="l4" />
          <line x1={at(high)} x2={at(high)} y1="12" y2="22" className="l4" />
          <BoxRect from={at(lowerQuartile)} to={at(upperQuartile)} />
          <line x1={at(median)} x2={at(median)} y1="9" y2="25" className="lz" />
          {totals.map((total, index) => (
            <circle key={index} cx={at(total)} cy="17" r="3.5" className="o2" />
          ))}
        </svg>
      </span>
      <span className="v num">
        {formatNumber(median, 1)}
        <small> {t("spread.count", { count: spread.count })}</small>
      </span>
    </div>
  );
}

/** Where the quartiles meet there is no box, only the median. */
function BoxRect({ from, to }: { from: string; to: string }) {
  const width = Number.parseFloat(to) - Number.parseFloat(from);
  return width > 0 ? <rect x={from} width={`${width}%`} y="9" height="16" className="bx" /> : null;
}

function SpreadTable({ spreads }: { spreads: Spread[] }) {
  const t = useTranslations("selection.page");
  const columns = ["count", "low", "lower", "median", "upper", "high"] as const;
  return (
    <TableScroll label={t("spread.caption")}>
      <Table dense caption={t("spread.caption")} captionHidden>
        <thead>
          <tr>
            <Th>{t("spread.columns.member")}</Th>
            <Th>{t("spread.columns.side")}</Th>
            {columns.map((column) => (
              <Th number key={column}>
                {t(`spread.columns.${column}`)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spreads.map((spread) => (
            <tr key={spread.number}>
              <Th row>
                {t("spread.member", { number: spread.number })}
                {spread.chair && ` (${t("spread.chair")})`}
              </Th>
              <Td>{t(`side.${spread.side}`)}</Td>
              <Td number>{spread.count}</Td>
              <Td number>{spread.low}</Td>
              <Td number>{formatNumber(spread.lowerQuartile, 1)}</Td>
              <Td number>{formatNumber(spread.median, 1)}</Td>
              <Td number>{formatNumber(spread.upperQuartile, 1)}</Td>
              <Td number>{spread.high}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}
