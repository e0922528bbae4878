import { scaleLinear } from "d3-scale";
import { useTranslations } from "next-intl";
import { Table, Td, Th } from "@/components/ui/table";
import type { OwnResult } from "@/lib/selection/types";

/** Own total against pass mark and cut line: in words, as a picture, and as a small table. */
export function OwnScore({ result }: { result: OwnResult }) {
  const t = useTranslations("selection.result");
  const { mean, cutLine } = result;
  if (!mean) return <p className="mt-2">{t("noScore")}</p>;
  return (
    <>
      <p className="mt-2" style={{ fontSize: "2rem", fontWeight: 700, lineHeight: 1.25, color: "var(--ink-strong)" }}>
        {t("points", { points: mean.text })}
      </p>
      <p className="quiet mt-1">
        <Comparison result={result} />
      </p>
      <ScorePicture result={result} />
      <div className="mt-5">
        <Table dense caption={t("totals.caption")} captionHidden>
          <thead>
            <tr>
              <Th>{t("totals.item")}</Th>
              <Th number>{t("totals.points")}</Th>
              <Th number>{t("totals.outOf")}</Th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <Th row>
                {t("totals.own")}{" "}
                <span className="quiet xs">
                  {t(
                    result.evaluators.trimmed && result.evaluators.count >= 5 ? "totals.ownTrimmed" : "totals.ownMean",
                  )}
                </span>
              </Th>
              <Td number className="big">
                {mean.text}
              </Td>
              <Td number>{result.maxPoints}</Td>
            </tr>
            {cutLine && (
              <tr>
                <Th row>{t("totals.cut")}</Th>
                <Td number>{cutLine.text}</Td>
                <Td number>{result.maxPoints}</Td>
              </tr>
            )}
            <tr>
              <Th row>{t("totals.passMark")}</Th>
              <Td number>{result.passMark}.0</Td>
              <Td number>{result.maxPoints}</Td>
            </tr>
          </tbody>
        </Table>
      </div>
    </>
  );
}

function Comparison({ result }: { result: OwnResult }) {
  const t = useTranslations("selection.result");
  const { mean, cutLine, difference } = result;
  if (!mean || !cutLine || difference === null) return t(result.cutLineHidden ? "cutHidden" : "noCut");
  if (mean.value === cutLine.value) return t("equal", { cut: cutLine.text });
  const size = difference.replace("−", "");
  return t(mean.value > cutLine.value ? "above" : "below", { cut: cutLine.text, difference: size });
}

/** One bar from zero to all points: the range of the selected, both marks, and a dot for the own total. */
function ScorePicture({ result }: { result: OwnResult }) {
  const t = useTranslations("selection.result");
  const { mean, cutLine, passMark, maxPoints, selectedRange } = result;
  const scale = scaleLinear().domain([0, maxPoints]).range([0, 100]);
  const at = (points: number) => `${scale(points).toFixed(2)}%`;
  if (!mean) return null;
  const below = cutLine !== null && mean.value < cutLine.value;
  return (
    <div style={{ maxWidth: "36rem", marginTop: "1rem" }}>
      <svg
        className="wk-svg"
        width="100%"
        height="66"
        role="img"
        aria-label={
          cutLine
            ? t("picture", { points: mean.text, passMark, cut: cutLine.text })
            : t("pictureWithoutCut", { points: mean.text, passMark })
        }
        focusable="false"
      >
        <rect width="100%" y="27" height="10" className="ft" />
        {selectedRange && (
          <rect
            x={at(selectedRange.low)}
            width={`${scale(selectedRange.high - selectedRange.low)}%`}
            y="27"
            height="10"
            className="f1s"
          />
        )}
        <line x1={at(passMark)} x2={at(passMark)} y1="22" y2="42" className="ld" />
        <text x={at(passMark)} y="14" textAnchor="middle">
          {t("passMark", { passMark })}
        </text>
        {cutLine && (
          <>
            <line x1={at(cutLine.value)} x2={at(cutLine.value)} y1="20" y2="44" className="lcut" />
            <text
              x={at(cutLine.value)}
              y="60"
              className="s"
              textAnchor={cutLine.value > maxPoints * 0.8 ? "end" : "middle"}
            >
              {t("cut", { cut: cutLine.text })}
            </text>
          </>
        )}
        <circle cx={at(mean.value)} cy="32" r="6.5" className={below ? "f3" : "f1"} />
        <text x="0%" y="60" textAnchor="start">
          0
        </text>
        {!cutLine && (
          <text x="100%" y="60" textAnchor="end">
            {maxPoints}
          </text>
        )}
      </svg>
    </div>
  );
}
