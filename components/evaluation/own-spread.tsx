import { scaleLinear } from "d3-scale";
import { useTranslations } from "next-intl";
import { median } from "@/lib/evaluation/rules/median";

type Total = { number: number; total: number };

/** The evaluator's own submitted totals on one axis, so that a new score can be held against them; nobody else's. */
export function OwnSpread({ totals }: { totals: Total[] }) {
  const t = useTranslations("evaluation");
  const values = totals.map((each) => each.total);
  const middle = median(values);
  if (middle === undefined) return null;
  const scale = scaleLinear().domain([0, 100]).range([2, 98]);
  const at = (points: number) => `${scale(points).toFixed(2)}%`;
  const facts = { count: values.length, low: Math.min(...values), median: middle, high: Math.max(...values) };
  return (
    <figure className="mt-3">
      <figcaption className="flex justify-between gap-2 xs">
        <b className="strong">{t("desk.own.title")}</b>
        <span className="quiet">{t("desk.own.note", facts)}</span>
      </figcaption>
      <svg className="wk-svg mt-1" width="100%" height="40" role="img" aria-label={t("desk.own.picture", facts)}>
        <line x1="2%" x2="98%" y1="14" y2="14" className="la" />
        {[0, 50, 100].map((tick) => (
          <g key={tick}>
            <line x1={at(tick)} x2={at(tick)} y1="10" y2="18" className="la" />
            <text x={at(tick)} y="34" textAnchor={tick === 0 ? "start" : tick === 100 ? "end" : "middle"}>
              {tick}
            </text>
          </g>
        ))}
        <line x1={at(middle)} x2={at(middle)} y1="4" y2="24" className="l3" />
        {totals.map(({ number, total }) => (
          <circle key={number} cx={at(total)} cy="14" r="4" className="f2" />
        ))}
      </svg>
      <details className="wk-data">
        <summary>
          <span>{t("desk.own.table")}</span>
        </summary>
        <table className="table table--dense wk-data__body">
          <caption className="sr">{t("desk.own.title")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("desk.own.application")}</th>
              <th scope="col" className="n">
                {t("desk.own.total")}
              </th>
            </tr>
          </thead>
          <tbody>
            {totals.map(({ number, total }) => (
              <tr key={number}>
                <th scope="row">{t("number", { number: String(number).padStart(2, "0") })}</th>
                <td className="n">{total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
